using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>Budgets in reach: their list, a budget's page and the events behind each of its figures.</summary>
[Roles(Role.Official, Role.Auditor)]
public sealed class BudgetsController(
    Reach reach,
    IRuleBooks rules,
    AsOf asOf,
    IEventLog log,
    TimeProvider clock
) : PortalController
{
    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    [HttpGet("/budgets")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var shown = year ?? Today.Year;
        var law = (await rules.Current(ct)).Parameters;
        var rows = await reach
            .Rows<BudgetPage>()
            .Where(row => row.Year == shown)
            .OrderBy(row => row.TenantId)
            .ToListAsync(ct);
        return View(
            new BudgetIndex(
                shown,
                [.. rows.Select(row => CapView.Of(row, Today, law))],
                Me.Role == Role.Official && !rows.Exists(row => row.TenantId == Me.Region)
            )
        );
    }

    [HttpGet("/budgets/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(
        StreamKey key,
        DateOnly? on,
        string? tab,
        CancellationToken ct
    )
    {
        var now = await reach.Get<BudgetPage>(key, ct);
        var row = on is { } day ? await asOf.Read<BudgetPage>(key, day, ct) : now;
        return row is null
            ? View("NotThen", on)
            : View(
                new BudgetObject(
                    row,
                    CapView.Of(row, on ?? Today, (await rules.Current(ct)).Parameters),
                    on,
                    on is null && Me.Role == Role.Official && Me.Region == key.Tenant,
                    await PurposeView.Of(row, reach, ct),
                    tab == "timeline"
                )
            );
    }

    [HttpGet("/budgets/{tenant}/{id:guid}/ledger")]
    public async Task<IActionResult> Ledger(
        StreamKey key,
        BudgetFigure figure,
        MoneySource? source,
        CancellationToken ct
    )
    {
        var row = await reach.Get<BudgetPage>(key, ct);
        var lines = (await log.ReadStream(key, null, ct))
            .SelectMany(e => BudgetEntry.Of(e.Data).Select(entry => (Event: e, Entry: entry)))
            .Where(line =>
                line.Entry.Figure == figure && (source is null || line.Entry.Source == source)
            )
            .Select(line => new LedgerLine(line.Event, line.Entry))
            .ToList();
        return View(
            new LedgerPage(
                key,
                row.Year,
                figure,
                source,
                lines,
                source is { } one ? row.SourceOf(one).Of(figure) : row.Total.Of(figure)
            )
        );
    }
}

/// <summary>The budgets of a year.</summary>
/// <param name="CanEnter">The reader's own county has none yet.</param>
public sealed record BudgetIndex(int Year, IReadOnlyList<CapView> Budgets, bool CanEnter);

/// <summary>A budget's page.</summary>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="MayWrite">The reader is an official of this county and sees the present.</param>
public sealed record BudgetObject(
    BudgetPage Row,
    CapView Cap,
    DateOnly? On,
    bool MayWrite,
    IReadOnlyList<PurposeView> Purposes,
    bool Timeline
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/budgets/{Row.TenantId}/{Row.Id}";
}

/// <summary>The events behind one figure.</summary>
/// <param name="Total">The figure as the budget page shows it; the lines add up to it.</param>
public sealed record LedgerPage(
    StreamKey Key,
    int Year,
    BudgetFigure Figure,
    MoneySource? Source,
    IReadOnlyList<LedgerLine> Lines,
    decimal Total
);

/// <summary>One event's change of the figure.</summary>
public sealed record LedgerLine(StoredEvent Event, BudgetEntry Entry);
