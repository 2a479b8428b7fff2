using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;
using StationPortal.Web.Volunteers.Claims;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>The station's side of the door: the code, who came and left, forgotten sign-outs, confirming. Grid workers see who came, and the code.</summary>
[Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
[Route("/orders/{tenant}/{id:guid}/service")]
public sealed class AttendanceController(
    AttendanceDesk desk,
    OrderDesk orders,
    DoorCodes codes,
    SealedTexts vault,
    Downloads downloads,
    SamePeople same,
    PortalSettings settings
) : PortalController
{
    [Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
    [HttpGet("")]
    public async Task<IActionResult> Show(StreamKey key, Guid? look, CancellationToken ct) =>
        View("Attendance", await desk.Of(key, look, Me, ct));

    [Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
    [HttpPost("look")]
    public Task<IActionResult> Look(
        StreamKey key,
        [Bind(Prefix = "Looking")] LookAtServiceForm looking,
        CancellationToken ct
    ) =>
        Submit(
            looking,
            async stop =>
            {
                var view = await desk.Of(key, null, Me, stop);
                return new Proposal(
                    new LookAtService(
                        await orders.Own(view.Row, Me, stop),
                        new StreamKey(key.Tenant, view.Row.Person),
                        looking.Once,
                        [looking.Code ? LookAtService.DoorCode : LookAtService.Reports]
                    )
                );
            },
            again: () => Show(key, null, ct),
            done: () => Redirect($"{HrefOf(key)}?look={looking.Once}"),
            banner: "Persons.Revealed"
        );

    [Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
    [HttpPost("code")]
    public Task<IActionResult> Renew(
        StreamKey key,
        [Bind(Prefix = "Renewing")] RenewForm renewing,
        CancellationToken ct
    ) =>
        Submit(
            renewing,
            async stop =>
            {
                var view = await desk.Of(key, null, Me, stop);
                var code = DoorCodes.New();
                var texts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [DoorCodes.TextOf(key.Id)] = code,
                };
                return new Proposal(
                    new RenewDoorCode(
                        await orders.Own(view.Row, Me, stop),
                        codes.Fingerprint(key.Id, code)
                    ),
                    [await vault.Write(view.Row.Person, texts, stop)]
                );
            },
            again: () => Show(key, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Attendance.Renewed"
        );

    /// <summary>The slip for the person's door, after a recorded look.</summary>
    [Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
    [HttpGet("slip")]
    public async Task<IActionResult> Slip(StreamKey key, Guid? look, CancellationToken ct)
    {
        var view = await desk.Of(key, look, Me, ct);
        return view.Code is { } code && desk.TokenOf(key, view.Order) is { } token
            ? View(
                "Slip",
                new SlipPage(view, code, new Uri(settings.Address, $"/c/{token}").ToString())
            )
            : NotFound();
    }

    /// <summary>A photo of a report, to whoever has just recorded that they look.</summary>
    [HttpGet("photos/{file}")]
    public async Task<IActionResult> Photo(
        StreamKey key,
        string file,
        Guid? look,
        CancellationToken ct
    )
    {
        var view = await desk.Of(key, look, Me, ct);
        return
            view.Opened is not null
            && view.Order.Now.Taken.Exists(place =>
                place.Report?.Photos.Any(photo => photo.Sha256 == file) == true
            )
            ? await downloads.SendSealed(view.Row.Person, file, ct)
            : NotFound();
    }

    [HttpGet("{volunteer:guid}/tell")]
    public async Task<IActionResult> Tell(StreamKey key, Guid volunteer, CancellationToken ct)
    {
        var view = await desk.Of(key, null, Me, ct);
        var place = view.PlaceOf(volunteer);
        return View("Tell", new PlacePage(view, place));
    }

    [HttpPost("{volunteer:guid}/tell")]
    public Task<IActionResult> Tell(
        StreamKey key,
        Guid volunteer,
        [Bind(Prefix = "Telling")] TellForm telling,
        CancellationToken ct
    ) =>
        Submit(
            telling,
            async stop =>
            {
                var view = await desk.Of(key, null, Me, stop);
                return new Proposal(
                    new TellAttendance(
                        key,
                        view.Station,
                        volunteer,
                        telling.From,
                        telling.Until.GetValueOrDefault(),
                        telling.TravelMinutes ?? 0
                    )
                );
            },
            again: () => Tell(key, volunteer, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Attendance.Told"
        );

    [HttpGet("{volunteer:guid}/confirm")]
    public async Task<IActionResult> Confirm(StreamKey key, Guid volunteer, CancellationToken ct)
    {
        var view = await desk.Of(key, null, Me, ct);
        return View("Confirm", new PlacePage(view, view.PlaceOf(volunteer)));
    }

    [HttpPost("{volunteer:guid}/confirm")]
    public Task<IActionResult> Confirm(
        StreamKey key,
        Guid volunteer,
        [Bind(Prefix = "Confirming")] ConfirmForm confirming,
        CancellationToken ct
    ) =>
        Submit(
            confirming,
            async stop =>
            {
                var view = await desk.Of(key, null, Me, stop);
                var place = view.PlaceOf(volunteer);
                var who = new StreamKey(place.Home, volunteer);
                return new Proposal(
                    new ConfirmService(
                        key,
                        view.Station,
                        who,
                        view.Order.Now.From,
                        Exact(confirming.From, place.In),
                        Exact(confirming.Until, place.Out),
                        T.Region(key.Tenant)
                    )
                    {
                        SamePeople = await same.Of(who, stop),
                    }
                );
            },
            again: () => Confirm(key, volunteer, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Attendance.Confirmed"
        );

    // A field holds whole minutes: the minute in which the door showed it is the time at the door.
    private static DateTimeOffset Exact(DateTimeOffset? typed, DateTimeOffset? shown) =>
        typed is { } at && (shown is null || at > shown || shown.Value - at >= OneMinute)
            ? at
            : shown.GetValueOrDefault();

    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private static string HrefOf(StreamKey key) => $"/orders/{key.Tenant}/{key.Id}/service";
}

/// <summary>One volunteer's place, with the forms about it.</summary>
public sealed record PlacePage(AttendanceView View, TakenPlace Place)
{
    /// <summary>Address of the forms.</summary>
    public string Href => $"{View.Href}/{Place.Volunteer}";

    public TellForm Telling { get; } =
        new() { From = Place.In ?? View.Order.Now.From, Until = View.Order.Now.Until };

    public ConfirmForm Confirming { get; } = new() { From = Place.In, Until = Place.Out };

    /// <summary>Minutes that would be recorded.</summary>
    public int Minutes =>
        Place is { In: { } came, Out: { } left }
            ? Math.Max(
                0,
                (int)(left - came).TotalMinutes
                    - (View.Order.Placed.Item.TravelIsService ? 0 : Place.TravelMinutes)
            )
            : 0;
}

/// <summary>The slip: code, QR code, what it is for.</summary>
/// <param name="Address">Where the QR code leads.</param>
public sealed record SlipPage(AttendanceView View, string Code, string Address)
{
    /// <summary>The QR code, SVG in Base64.</summary>
    public string Picture => QrPicture.Of(Address);
}
