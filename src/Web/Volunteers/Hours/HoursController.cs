using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>Hours of the volunteers whom one's stations organised: what is odd, what they ask, corrections.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class HoursController(Reach reach, HourDesk desk) : PortalController
{
    private static readonly ListSpec<HourListRow> Spec = new ListSpec<HourListRow>(
        "/hours",
        "Hours.Title"
    )
        .LeadTold("Hours.Volunteer", (row, _) => row.Name, row => $"/hours/{row.TenantId}/{row.Id}")
        .Column("Hours.Year", row => row.Year)
        .Told("Hours.All", (row, _) => HourWords.Of(row.Minutes))
        .Told("Hours.Counted", (row, _) => HourWords.Of(row.Counted))
        .Column("Hours.Waiting", row => row.Waiting)
        .Column("Hours.AnswerBy", row => row.AnswerBy)
        .Column("Hours.LastServed", row => row.LastServed)
        .Choice<HourQueue>(
            "queue",
            "Hours.Queue",
            queue =>
                queue == HourQueue.Questions ? row => row.AnswerBy != null : row => row.Waiting > 0
        )
        .View("HourQueue.Waiting", "queue=Waiting")
        .View("HourQueue.Questions", "queue=Questions")
        .SortedBy(row => row.LastServed, descending: true)
        .Also("HourCheck.Title", "/hour-checks", Role.Official, Role.Auditor)
        .Empty("Hours.Empty");

    [HttpGet("/hours")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            reach
                .Rows<VolunteerYearPage>()
                .Where(row => row.LastServed != null || row.Waiting > 0)
                .Select(row => new HourListRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Volunteer = row.Volunteer,
                    Year = row.Year,
                    Minutes = row.Minutes,
                    Counted = row.Counted,
                    Waiting = row.Waiting,
                    AnswerBy = row.AnswerBy,
                    LastServed = row.LastServed,
                }),
            ct,
            desk.Names
        );

    [HttpGet("/hours/{tenant}/{id:guid}")]
    public async Task<IActionResult> Year(StreamKey key, CancellationToken ct) =>
        View("Year", await desk.Of(key, Me, ct));

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpGet("/hours/{tenant}/{id:guid}/{record:guid}")]
    public async Task<IActionResult> Correct(StreamKey key, Guid record, CancellationToken ct)
    {
        var year = await desk.Of(key, Me, ct);
        return View("Correct", new RecordPage(year, year.Of(record)));
    }

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/hours/{tenant}/{id:guid}/{record:guid}/correct")]
    public Task<IActionResult> Correct(
        StreamKey key,
        Guid record,
        CorrectHoursForm form,
        CancellationToken ct
    ) =>
        Change(
            key,
            record,
            form,
            (which, was) =>
                new CorrectHours(
                    which,
                    YearOfHours.StationOf(was),
                    Exact(form.From, was.From),
                    Exact(form.Until, was.Until),
                    form.Minutes.GetValueOrDefault(),
                    form.Reason.GetValueOrDefault()
                ),
            "Hours.Corrected",
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/hours/{tenant}/{id:guid}/{record:guid}/void")]
    public Task<IActionResult> Void(
        StreamKey key,
        Guid record,
        [Bind(Prefix = "Voiding")] VoidHoursForm voiding,
        CancellationToken ct
    ) =>
        Change(
            key,
            record,
            voiding,
            (which, was) =>
                new VoidHours(
                    which,
                    YearOfHours.StationOf(was),
                    voiding.Reason.GetValueOrDefault()
                ),
            "Hours.Voided",
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/hours/{tenant}/{id:guid}/{record:guid}/clear")]
    public Task<IActionResult> Clear(
        StreamKey key,
        Guid record,
        [Bind(Prefix = "Pressing")] PressForm pressing,
        CancellationToken ct
    ) =>
        Change(
            key,
            record,
            pressing,
            (which, was) => new ClearHours(which, YearOfHours.StationOf(was)),
            "Hours.Cleared",
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/hours/{tenant}/{id:guid}/{record:guid}/answer")]
    public Task<IActionResult> Answer(
        StreamKey key,
        Guid record,
        [Bind(Prefix = "Pressing")] PressForm pressing,
        CancellationToken ct
    ) =>
        Change(
            key,
            record,
            pressing,
            (which, was) => new AnswerHourQuestion(which, YearOfHours.StationOf(was)),
            "Hours.Answered",
            ct
        );

    private Task<IActionResult> Change<TForm>(
        StreamKey key,
        Guid record,
        TForm form,
        Func<RecordOfYear, HourRecord, IDecision> decision,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop =>
            {
                var year = await desk.Of(key, Me, stop);
                return new Proposal(decision(year.Which(record), year.Of(record)));
            },
            again: () => Correct(key, record, ct),
            done: () => Redirect($"/hours/{key.Tenant}/{key.Id}"),
            banner: banner
        );

    // A field holds whole minutes: the minute of the record is the record's own moment.
    private static DateTimeOffset Exact(DateTimeOffset? typed, DateTimeOffset was) =>
        typed is { } at && (at > was || was - at >= TimeSpan.FromMinutes(1)) ? at : was;
}

/// <summary>What waits.</summary>
public enum HourQueue
{
    /// <summary>Odd or asked about.</summary>
    Waiting = 1,

    /// <summary>Asked about.</summary>
    Questions = 2,
}
