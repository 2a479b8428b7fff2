using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>The volunteer at the door, on a phone: comes, goes, writes what was done. The code stands on no page of theirs.</summary>
[Roles(Role.Volunteer)]
public sealed class ServiceController(DoorDesk desk, SealedTexts vault, Uploads uploads)
    : PortalController
{
    [HttpGet("/my/orders/{tenant}/{id:guid}/service")]
    public Task<IActionResult> Service(StreamKey key, CancellationToken ct) => Page(key, null, ct);

    /// <summary>The QR code at the door leads here.</summary>
    [HttpGet("/c/{token}")]
    public async Task<IActionResult> Scan(string token, CancellationToken ct) =>
        DoorCodes.OrderOf(token) is { } key ? await Page(key, token, ct) : NotFound();

    [HttpPost("/my/orders/{tenant}/{id:guid}/service/in")]
    public Task<IActionResult> Come(
        StreamKey key,
        [Bind(Prefix = "Coming")] ComeForm coming,
        CancellationToken ct
    ) =>
        Submit(
            coming,
            async stop => new Proposal(
                new CheckIn(
                    key,
                    Volunteer.KeyOf(Me),
                    await desk.Shown(key, Me, coming, stop),
                    PhoneOf(coming)
                )
            ),
            again: () => Page(key, coming.Token, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Door.Came"
        );

    [HttpPost("/my/orders/{tenant}/{id:guid}/service/out")]
    public Task<IActionResult> Go(
        StreamKey key,
        [Bind(Prefix = "Going")] GoForm going,
        CancellationToken ct
    ) =>
        Submit(
            going,
            async stop => new Proposal(
                new CheckOut(
                    key,
                    Volunteer.KeyOf(Me),
                    await desk.Shown(key, Me, going, stop),
                    going.TravelMinutes ?? 0
                )
            ),
            again: () => Page(key, going.Token, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Door.Left"
        );

    [HttpPost("/my/orders/{tenant}/{id:guid}/service/report")]
    public Task<IActionResult> Report(
        StreamKey key,
        [Bind(Prefix = "Reporting")] ReportForm reporting,
        CancellationToken ct
    ) =>
        Submit(
            reporting,
            stop => Proposed(key, reporting, stop),
            again: () => Page(key, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Door.Reported"
        );

    private async Task<Proposal> Proposed(StreamKey key, ReportForm form, CancellationToken ct)
    {
        var own = await desk.Own(key, Me, ct);
        var person = own.Order.Placed.Person;
        var parts = new List<ITransactionPart>();
        var photos = new List<FileRef>();
        var note = form.Note?.Trim() ?? "";
        if (note.Length > 0)
        {
            var text = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ReportService.TextOf(form.Once)] = note,
            };
            parts.Add(await vault.Write(person, text, ct));
        }

        foreach (var (file, field) in form.Photos)
        {
            var taken = await uploads.Seal(file, field, person, ct);
            photos.Add(taken.File);
            parts.AddRange(taken.Parts);
        }

        return new Proposal(
            new ReportService(
                key,
                Volunteer.KeyOf(Me),
                form.Outcome.GetValueOrDefault(),
                note.Length > 0 ? form.Once : null,
                photos
            ),
            parts
        );
    }

    private async Task<IActionResult> Page(StreamKey key, string? token, CancellationToken ct) =>
        View("Service", new ServicePage(await desk.Own(key, Me, ct), token));

    private static DateTimeOffset? PhoneOf(ComeForm form) =>
        DateTimeOffset.TryParse(
            form.Phone,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    private static string HrefOf(StreamKey key) => $"/my/orders/{key.Tenant}/{key.Id}/service";
}

/// <summary>The next step at the door, with its form.</summary>
/// <param name="Own">The volunteer's place.</param>
/// <param name="Token">As scanned, or <c>null</c>.</param>
public sealed record ServicePage(OwnPlace Own, string? Token)
{
    public ComeForm Coming { get; } = new() { Token = Token };

    public GoForm Going { get; } = new() { Token = Token };

    public ReportForm Reporting { get; } = new();

    /// <summary>Scanned: nothing needs to be typed.</summary>
    public bool IsScanned => Token is { Length: > 0 };

    /// <summary>Served so far, without what was told as way.</summary>
    public int? Minutes =>
        Own.Place is { In: { } came, Out: { } left }
            ? Math.Max(
                0,
                (int)(left - came).TotalMinutes
                    - (Own.Order.Placed.Item.TravelIsService ? 0 : Own.Place.TravelMinutes)
            )
            : null;
}
