using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>What those who look after a volunteer decide: verifying, consent, skills, training, cover, agreement, honours, suspension.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class StepsController(
    VolunteerDesk desk,
    Uploads uploads,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/volunteers/{tenant}/{id:guid}/manage")]
    public async Task<IActionResult> Manage(StreamKey key, CancellationToken ct)
    {
        var row = await desk.Get(key, ct);
        var known = await names.People([row.Person], ct);
        return View(
            "Manage",
            new ManagePage(
                row,
                known.GetValueOrDefault(row.Person),
                ChinaTime.DateOf(clock.GetUtcNow())
            )
        );
    }

    [HttpPost("/volunteers/{tenant}/{id:guid}/verify")]
    public Task<IActionResult> Verify(StreamKey key, PressForm form, CancellationToken ct) =>
        Step(key, form, station => new VerifyVolunteer(key, station), "Volunteer.Verified", ct);

    [HttpPost("/volunteers/{tenant}/{id:guid}/turn-down")]
    public Task<IActionResult> TurnDown(
        StreamKey key,
        [Bind(Prefix = "TurningDown")] TurnDownForm turningDown,
        CancellationToken ct
    ) =>
        Step(
            key,
            turningDown,
            station => new TurnDownVolunteer(key, station, turningDown.Reason.GetValueOrDefault()),
            "Volunteer.TurnedDown",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/guardian")]
    public Task<IActionResult> Guardian(
        StreamKey key,
        [Bind(Prefix = "Guardian")] PaperForm guardian,
        CancellationToken ct
    ) =>
        WithPaper(
            key,
            guardian,
            guardian.Paper,
            (station, paper) =>
                new RecordGuardian(
                    key,
                    station,
                    new(guardian.On.GetValueOrDefault(), guardian.Until.GetValueOrDefault(), paper)
                ),
            "Volunteer.Guardian.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/guardian-withdrawn")]
    public Task<IActionResult> Withdraw(
        StreamKey key,
        [Bind(Prefix = "Withdrawing")] PressForm withdrawing,
        CancellationToken ct
    ) =>
        Step(
            key,
            withdrawing,
            station => new WithdrawGuardian(key, station),
            "Volunteer.Guardian.Withdrawn",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/skill")]
    public Task<IActionResult> Skill(
        StreamKey key,
        [Bind(Prefix = "Showing")] SkillForm showing,
        CancellationToken ct
    ) =>
        WithPaper(
            key,
            showing,
            showing.Paper,
            (station, paper) =>
                new ShowSkill(
                    key,
                    station,
                    showing.Skill.GetValueOrDefault(),
                    showing.Until,
                    paper
                ),
            "Volunteer.Skill.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/skill-end")]
    public Task<IActionResult> SkillEnds(
        StreamKey key,
        [Bind(Prefix = "Ending")] SkillEndForm ending,
        CancellationToken ct
    ) =>
        Step(
            key,
            ending,
            station => new EndSkill(key, station, ending.Skill.GetValueOrDefault()),
            "Volunteer.Skill.Ended",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/training")]
    public Task<IActionResult> Training(
        StreamKey key,
        [Bind(Prefix = "Training")] TrainingForm training,
        CancellationToken ct
    ) =>
        Step(
            key,
            training,
            station => new RecordTraining(
                key,
                station,
                training.Once,
                training.On.GetValueOrDefault(),
                training.Subject ?? "",
                training.Minutes.GetValueOrDefault()
            ),
            "Volunteer.Training.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/insurance")]
    public Task<IActionResult> Insurance(
        StreamKey key,
        [Bind(Prefix = "Cover")] InsuranceForm cover,
        CancellationToken ct
    ) =>
        Step(
            key,
            cover,
            station => new InsureVolunteer(
                key,
                station,
                (cover.Policy ?? "").Trim(),
                cover.From.GetValueOrDefault(),
                cover.Until.GetValueOrDefault()
            ),
            "Volunteer.Insurance.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/agreement")]
    public Task<IActionResult> Agreement(
        StreamKey key,
        [Bind(Prefix = "Agreement")] PaperForm agreement,
        CancellationToken ct
    ) =>
        WithPaper(
            key,
            agreement,
            agreement.Paper,
            (station, paper) =>
                new SignAgreement(
                    key,
                    station,
                    agreement.On.GetValueOrDefault(),
                    agreement.Until.GetValueOrDefault(),
                    paper
                ),
            "Volunteer.Agreement.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/honour")]
    public Task<IActionResult> Honour(
        StreamKey key,
        [Bind(Prefix = "Honour")] HonourForm honour,
        CancellationToken ct
    ) =>
        Step(
            key,
            honour,
            station => new NoteHonour(
                key,
                station,
                honour.On.GetValueOrDefault(),
                honour.Title ?? ""
            ),
            "Volunteer.Honour.Recorded",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/suspend")]
    public Task<IActionResult> Suspend(
        StreamKey key,
        [Bind(Prefix = "Suspending")] SuspendForm suspending,
        CancellationToken ct
    ) =>
        Step(
            key,
            suspending,
            station => new SuspendVolunteer(
                key,
                station,
                suspending.Reason.GetValueOrDefault(),
                suspending.Until
            ),
            "Volunteer.Suspended",
            ct
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/resume")]
    public Task<IActionResult> Resume(
        StreamKey key,
        [Bind(Prefix = "Resuming")] PressForm resuming,
        CancellationToken ct
    ) => Step(key, resuming, station => new ResumeVolunteer(key, station), "Volunteer.Resumed", ct);

    private Task<IActionResult> Step<TForm>(
        StreamKey key,
        TForm form,
        Func<StreamKey?, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop =>
            {
                var row = await desk.Get(key, stop);
                return new Proposal(decide(await desk.StationOf(Me, row.Home, stop)));
            },
            again: () => Manage(key, ct),
            done: () => Redirect($"/volunteers/{key.Tenant}/{key.Id}"),
            banner
        );

    private Task<IActionResult> WithPaper<TForm>(
        StreamKey key,
        TForm form,
        IFormFile? paper,
        Func<StreamKey?, FileRef, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop =>
            {
                var row = await desk.Get(key, stop);
                var taken = await uploads.Seal(paper, nameof(PaperForm.Paper), row.Person, stop);
                return new Proposal(
                    decide(await desk.StationOf(Me, row.Home, stop), taken.File),
                    taken.Parts
                );
            },
            again: () => Manage(key, ct),
            done: () => Redirect($"/volunteers/{key.Tenant}/{key.Id}"),
            banner
        );
}

/// <summary>A volunteer with a form for each thing that may be decided now.</summary>
/// <param name="Row">About whom.</param>
/// <param name="Name">Masked.</param>
/// <param name="Today">The day.</param>
public sealed record ManagePage(VolunteerPage Row, string? Name, DateOnly Today)
{
    public PressForm Form { get; } = new();
    public TurnDownForm TurningDown { get; } = new();
    public PaperForm Guardian { get; } = new() { On = Today, Until = Today.AddYears(1) };
    public PressForm Withdrawing { get; } = new();
    public SkillForm Showing { get; } = new();
    public SkillEndForm Ending { get; } = new();
    public TrainingForm Training { get; } = new() { On = Today };
    public InsuranceForm Cover { get; } = new() { From = Today, Until = Today.AddYears(1) };
    public PaperForm Agreement { get; } = new() { On = Today, Until = Today.AddYears(1) };
    public HonourForm Honour { get; } = new() { On = Today };
    public SuspendForm Suspending { get; } = new();
    public PressForm Resuming { get; } = new();

    /// <summary>Address of the volunteer's page.</summary>
    public string Path => $"/volunteers/{Row.TenantId}/{Row.Id}";
}
