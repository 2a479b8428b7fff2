using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>What changes around somebody served: the class, a major change, the station, and letting go.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class CareController(Reach reach, OwnStations stations, TimeProvider clock)
    : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}/care")]
    public async Task<IActionResult> Care(StreamKey key, CancellationToken ct) =>
        View(
            "Care",
            new CarePage(
                await reach.Get<PersonServedRow>(key, ct),
                await stations.Choices(Me, ct),
                MayMove: Me.Role is Role.Official or Role.TownshipOfficial,
                new CareForm { At = clock.GetUtcNow() }
            )
        );

    [HttpPost("/people/{tenant}/{id:guid}/class")]
    public Task<IActionResult> Judge(StreamKey key, CareForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            row => new ChangeVisitClass(
                key,
                StationOf(row),
                form.Class ?? throw Missing("People.Class", nameof(form.Class)),
                form.Why ?? throw Missing("People.Why", nameof(form.Why))
            ),
            "People.Judged",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/change")]
    public Task<IActionResult> Note(StreamKey key, CareForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            row => new NoteMajorChange(
                key,
                StationOf(row),
                form.At ?? throw Missing("People.ChangeAt", nameof(form.At)),
                form.Kind ?? throw Missing("People.ChangeKind", nameof(form.Kind))
            ),
            "People.ChangeNoted",
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial)]
    [HttpPost("/people/{tenant}/{id:guid}/move")]
    public Task<IActionResult> Move(StreamKey key, CareForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            row => new MovePerson(
                key,
                StationOf(row),
                new StreamKey(
                    key.Tenant,
                    form.To ?? throw Missing("People.MoveTo", nameof(form.To))
                ),
                (form.Village ?? "").Trim()
            ),
            "People.Moved",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/let-go")]
    public Task<IActionResult> LetGo(StreamKey key, CareForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            row => new LetPersonGo(
                key,
                StationOf(row),
                form.Reason ?? throw Missing("People.Why", nameof(form.Reason))
            ),
            "People.LetGo",
            ct
        );

    [HttpPost("/people/{tenant}/{id:guid}/again")]
    public Task<IActionResult> Again(StreamKey key, CareForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            row => new TakeUpAgain(
                key,
                StationOf(row),
                row.Village,
                form.Class ?? throw Missing("People.Class", nameof(form.Class))
            ),
            "People.TakenUp",
            ct
        );

    private Task<IActionResult> Change(
        StreamKey key,
        CareForm form,
        Func<PersonServedRow, IDecision> decide,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token => new Proposal(decide(await reach.Get<PersonServedRow>(key, token))),
            again: () => Care(key, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}"),
            banner
        );

    private RuleBrokenException Missing(string label, string field) =>
        new(null, "CareMissing", field, T[label]);

    private static StreamKey StationOf(PersonServedRow row) => new(row.TenantId, row.Station);
}

/// <summary>What one of the page's forms sends.</summary>
public sealed class CareForm : PortalForm
{
    public VisitClass? Class { get; set; }
    public ClassReason? Why { get; set; }
    public DateTimeOffset? At { get; set; }
    public MajorChange? Kind { get; set; }
    public Guid? To { get; set; }
    public string? Village { get; set; }
    public LetGoReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="CareForm"/>.</summary>
public sealed class CareFormShape : AbstractValidator<CareForm>
{
    public CareFormShape() => RuleFor(form => form.Village).MaximumLength(12);
}

/// <param name="Row">Who it is about.</param>
/// <param name="Stations">To move to.</param>
/// <param name="MayMove">Whether the reader may move somebody.</param>
/// <param name="Form">As it begins.</param>
public sealed record CarePage(
    PersonServedRow Row,
    IReadOnlyList<SelectListItem> Stations,
    bool MayMove,
    CareForm Form
)
{
    /// <summary>Address of the person's page.</summary>
    public string Back => $"/people/{Row.TenantId}/{Row.Id}";
}
