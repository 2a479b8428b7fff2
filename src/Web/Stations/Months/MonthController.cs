using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>One station's month with all its tasks, and the form for a task that an event begins.</summary>
[Route("/station-months/{tenant}/{id:guid}")]
public sealed class MonthController(Reach reach, IEventLog log, TickFacts facts, TimeProvider clock)
    : PortalController
{
    [Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Role.Auditor)]
    [HttpGet("")]
    public async Task<IActionResult> Show(
        StreamKey key,
        DutyField? field,
        string? tab,
        CancellationToken ct
    )
    {
        var row = await reach.Get<StationMonthPage>(key, ct);
        var others = await reach
            .Rows<StationMonthPage>()
            .Where(other => other.TenantId == row.TenantId && other.Station == row.Station)
            .OrderByDescending(other => other.Month)
            .Select(other => new MonthLink(other.TenantId, other.Id, other.Month))
            .ToListAsync(ct);
        var counted = await facts.Counted([row], _ => true, ct);
        return View(
            "Month",
            new MonthView(row, counted, field, tab ?? "tasks", others, Today, Me.Role)
        );
    }

    [Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official)]
    [HttpGet("add")]
    public async Task<IActionResult> Add(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<StationMonthPage>(key, ct);
        var list = await log.Find<DutyList>(DutyList.KeyOf(key.Tenant), ct);
        var duties = list?.Of(row.DutyListVersion)?.Lines ?? [];
        return View(
            new AddTaskView(
                row,
                [
                    .. duties
                        .Where(duty => duty.Rhythm.Kind == RhythmKind.OnEvent)
                        .Select(duty => new SelectListItem($"{duty.Code} {duty.Title}", duty.Code)),
                ],
                new AddTaskForm { From = Today }
            )
        );
    }

    [Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official)]
    [HttpPost("add")]
    public Task<IActionResult> Add(StreamKey key, AddTaskForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new AddTask(key, form.Duty ?? "", form.From ?? default, form.Reason ?? ""),
            again: () => Add(key, ct),
            done: () => Redirect($"/station-months/{key.Tenant}/{key.Id}"),
            banner: "Month.Added"
        );

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());
}

/// <summary>Another month of the same station.</summary>
public sealed record MonthLink(string TenantId, Guid Id, DateOnly Month)
{
    public string Href => $"/station-months/{TenantId}/{Id}";
}

/// <summary>A station's month.</summary>
/// <param name="Counted">What records count for its tasks.</param>
/// <param name="Field">The only field shown, or <c>null</c> for all.</param>
/// <param name="Months">The station's months, the newest first.</param>
public sealed record MonthView(
    StationMonthPage Row,
    IReadOnlyDictionary<(Guid Month, int No), decimal> Counted,
    DutyField? Field,
    string Tab,
    IReadOnlyList<MonthLink> Months,
    DateOnly Today,
    Role Reader
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/station-months/{Row.TenantId}/{Row.Id}";

    /// <summary>By field in the order of the duty list, the earliest due first.</summary>
    public IEnumerable<IGrouping<DutyField, TaskOfStation>> Fields =>
        Row
            .Tasks.Where(task => Field is null || task.Planned.Duty.Field == Field)
            .OrderBy(task => task.Planned.Due)
            .Select(task => new TaskOfStation(
                Row,
                task,
                Counted.TryGetValue((Row.Id, task.No), out var amount) ? amount : null
            ))
            .GroupBy(task => task.Line.Planned.Duty.Field)
            .OrderBy(group => group.Key);
}

/// <summary>The form for a task that an event begins.</summary>
public sealed record AddTaskView(
    StationMonthPage Row,
    IReadOnlyList<SelectListItem> Duties,
    AddTaskForm Form
);
