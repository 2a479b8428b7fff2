using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>What changes around somebody served: the class, a major change, the station, and letting go.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class CareController(
    Reach reach,
    OwnStations stations,
    Villages villages,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}/care")]
    public async Task<IActionResult> Care(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<PersonServedRow>(key, ct);
        var known = await names.People([row.Person], ct);
        return View(
            "Care",
            new CarePage(
                row,
                known.GetValueOrDefault(row.Person),
                await stations.Choices(Me, ct),
                await villages.Of(Me, ct),
                MayMove: Me.Role is Role.Official or Role.TownshipOfficial,
                clock.GetUtcNow()
            )
        );
    }

    [HttpPost("/people/{tenant}/{id:guid}/class")]
    public Task<IActionResult> Judge(
        StreamKey key,
        [Bind(Prefix = "Judging")] JudgeForm judging,
        CancellationToken ct
    ) =>
        Change(
            key,
            judging,
            row => new ChangeVisitClass(
                key,
                StationOf(row),
                judging.Class.GetValueOrDefault(),
                judging.Why.GetValueOrDefault(),
                judging.Groups.ToHashSet().SetEquals(row.Groups) ? null : judging.Groups
            ),
            "People.Judged",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/change")]
    public Task<IActionResult> Note(
        StreamKey key,
        [Bind(Prefix = "Changing")] ChangeForm changing,
        CancellationToken ct
    ) =>
        Change(
            key,
            changing,
            row => new NoteMajorChange(
                key,
                StationOf(row),
                changing.At.GetValueOrDefault(),
                changing.Kind.GetValueOrDefault()
            ),
            "People.ChangeNoted",
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial)]
    [HttpPost("/people/{tenant}/{id:guid}/move")]
    public Task<IActionResult> Move(
        StreamKey key,
        [Bind(Prefix = "Moving")] MoveForm moving,
        CancellationToken ct
    ) =>
        Change(
            key,
            moving,
            row => new MovePerson(
                key,
                StationOf(row),
                new StreamKey(key.Tenant, moving.To.GetValueOrDefault()),
                (moving.Village ?? "").Trim()
            ),
            "People.Moved",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/let-go")]
    public Task<IActionResult> LetGo(
        StreamKey key,
        [Bind(Prefix = "Ending")] LetGoForm ending,
        CancellationToken ct
    ) =>
        Change(
            key,
            ending,
            row => new LetPersonGo(key, StationOf(row), ending.Reason.GetValueOrDefault()),
            "People.LetGo",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/again")]
    public Task<IActionResult> Again(
        StreamKey key,
        [Bind(Prefix = "Again")] AgainForm again,
        CancellationToken ct
    ) =>
        Change(
            key,
            again,
            row => new TakeUpAgain(
                key,
                StationOf(row),
                row.Village,
                again.Class.GetValueOrDefault()
            ),
            "People.TakenUp",
            ct
        );

    private Task<IActionResult> Change<TForm>(
        StreamKey key,
        TForm form,
        Func<PersonServedRow, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async token => new Proposal(decide(await reach.Get<PersonServedRow>(key, token))),
            again: () => Care(key, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}"),
            banner
        );

    private static StreamKey StationOf(PersonServedRow row) => new(row.TenantId, row.Station);
}
