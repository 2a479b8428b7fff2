using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>Safety checks in reach: the countdown, who has not answered by village, answers by phone, the list as a file, and the end.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class SafetyChecksController(Reach reach, CheckDesk desk, TimeProvider clock)
    : PortalController
{
    private const int MostShown = 100;

    private static readonly ListSpec<SafetyCheckPage> Checks = new ListSpec<SafetyCheckPage>(
        "/safety-checks",
        "SafetyCheck.Title"
    )
        .LeadTold(
            "SafetyCheck.Weather",
            (row, texts) => texts.Of(row.Weather),
            row => $"/safety-checks/{row.TenantId}/{row.Id}"
        )
        .Region("SafetyCheck.County", row => row.TenantId)
        .Column("SafetyCheck.StartedAt", row => row.StartedAt)
        .Column("SafetyCheck.Deadline", row => row.Deadline)
        .Column("SafetyCheck.Asked", row => row.Asked)
        .Column("SafetyCheck.EndedAt", row => row.EndedAt)
        .Choice<CheckWeather>("weather", "SafetyCheck.Weather", of => row => row.Weather == of)
        .SortedBy(row => row.StartedAt, descending: true)
        .Also("SafetyCheck.New", "/safety-checks/new", Role.Official, Role.TownshipOfficial)
        .Empty(
            "SafetyCheck.Empty",
            "SafetyCheck.New",
            "/safety-checks/new",
            Role.Official,
            Role.TownshipOfficial
        );

    [HttpGet("/safety-checks")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Checks, reach.Rows<SafetyCheckPage>(), ct);

    [HttpGet("/safety-checks/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(StreamKey key, CancellationToken ct)
    {
        var check = await reach.Get<SafetyCheckPage>(key, ct);
        var lines = await desk.Lines(check).ToListAsync(ct);
        var silent = lines
            .Where(line => CheckView.IsSilent(line.Standing))
            .OrderBy(line => line.Village, StringComparer.Ordinal)
            .ThenBy(line => line.Id)
            .Take(MostShown)
            .ToList();
        await desk.Names(silent, ct);
        return View(
            "Page",
            new CheckView(check, lines, silent, clock.GetUtcNow(), MayAnswer(check), MayEnd(check))
        );
    }

    [HttpGet("/safety-checks/{tenant}/{id:guid}/people")]
    public async Task<IActionResult> People(StreamKey key, CancellationToken ct)
    {
        var check = await reach.Get<SafetyCheckPage>(key, ct);
        return await List(PeopleOf(key), desk.Lines(check), ct, desk.Names);
    }

    [HttpGet("/safety-checks/{tenant}/{id:guid}/answers/{order:guid}")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    public async Task<IActionResult> Answer(StreamKey key, Guid order, CancellationToken ct)
    {
        var line = await LineOf(key, order, ct);
        await desk.Names([line], ct);
        return View("Answer", new AnswerView(key, line, new AnswerForm()));
    }

    [HttpPost("/safety-checks/{tenant}/{id:guid}/answers/{order:guid}")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    public Task<IActionResult> Answer(
        StreamKey key,
        Guid order,
        AnswerForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                var line = await LineOf(key, order, token);
                return new Proposal(
                    new AnswerSafetyCheck(
                        key,
                        new OwnOrder(
                            new StreamKey(key.Tenant, order),
                            line.Station is { } station ? new StreamKey(key.Tenant, station) : null
                        ),
                        line.Served,
                        form.Answer.GetValueOrDefault()
                    )
                );
            },
            again: () => Answer(key, order, ct),
            done: () => Redirect($"/safety-checks/{key.Tenant}/{key.Id}"),
            banner: "SafetyCheck.Answered"
        );

    [HttpGet("/safety-checks/{tenant}/{id:guid}/end")]
    [Roles(Role.Official, Role.TownshipOfficial)]
    public async Task<IActionResult> End(StreamKey key, CancellationToken ct)
    {
        var check = await reach.Get<SafetyCheckPage>(key, ct);
        return View("End", new EndView(check, new EndCheckForm()));
    }

    [HttpPost("/safety-checks/{tenant}/{id:guid}/end")]
    [Roles(Role.Official, Role.TownshipOfficial)]
    public Task<IActionResult> End(StreamKey key, EndCheckForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new EndSafetyCheck(key, form.Seen),
            again: () => End(key, ct),
            done: () => Redirect($"/safety-checks/{key.Tenant}/{key.Id}"),
            banner: "SafetyCheck.Ended"
        );

    private async Task<CheckLine> LineOf(StreamKey key, Guid order, CancellationToken ct)
    {
        var check = await reach.Get<SafetyCheckPage>(key, ct);
        return Refuse.Missing(
            await desk.Lines(check).SingleOrDefaultAsync(line => line.Id == order, ct)
        );
    }

    private static ListSpec<CheckLine> PeopleOf(StreamKey key) =>
        new ListSpec<CheckLine>(
            $"/safety-checks/{key.Tenant}/{key.Id}/people",
            "SafetyCheck.People"
        )
            .LeadTold(
                "People.Name",
                (row, texts) => row.Name ?? texts["People.NoName"],
                row => $"/people/{row.TenantId}/{row.Served}"
            )
            .Region("People.Village", row => row.Village)
            .Status("SafetyCheck.Standing", row => row.Standing, CheckTones.Of)
            .Choice<CheckStanding>(
                "standing",
                "SafetyCheck.Standing",
                of => row => row.Standing == of
            )
            .InRegion("region", "People.Village", inside => row => row.Village.StartsWith(inside))
            .SortedBy(row => row.Village)
            .Empty("SafetyCheck.People.Empty");

    private bool MayAnswer(SafetyCheckPage check) =>
        check.EndedAt is null
        && Me.Role switch
        {
            Role.Agency or Role.SocialWorker => true,
            Role.Official or Role.TownshipOfficial => Me.Region == check.TenantId,
            _ => false,
        };

    private bool MayEnd(SafetyCheckPage check) =>
        check.EndedAt is null
        && Me.Role switch
        {
            Role.Official => Me.Region == check.TenantId,
            Role.TownshipOfficial => check.Townships == SafetyCheckPage.TagOf(Me.Township ?? ""),
            _ => false,
        };
}
