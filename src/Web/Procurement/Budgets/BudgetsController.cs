using System.Globalization;
using Microsoft.AspNetCore.Mvc;
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
    BudgetSubjects subjects,
    TimeProvider clock
) : PortalController
{
    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private static readonly ListSpec<BudgetRow> Spec = new ListSpec<BudgetRow>(
        "/budgets",
        "Budget.Place"
    )
        .LeadTold(
            "Budget.Region",
            (row, texts) => texts.Region(row.TenantId),
            row => $"/budgets/{row.TenantId}/{row.Id}"
        )
        .Column("Budget.Year", row => row.Year)
        .ToldMoney("BudgetFigure.Approved", row => row.Sums.Total.Approved)
        .ToldMoney("BudgetFigure.Planned", row => row.Sums.Total.Planned)
        .ToldMoney("BudgetFigure.Reserved", row => row.Sums.Total.Reserved)
        .ToldMoney("BudgetFigure.Committed", row => row.Sums.Total.Committed)
        .ToldMoney("BudgetFigure.Paid", row => row.Sums.Total.Paid)
        .ToldStatus("Budget.Cap.State", row => row.Cap.Text, row => row.Cap.Tone)
        .Text(
            "year",
            "Budget.Year",
            typed =>
            {
                var year = int.TryParse(typed, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : 0;
                return row => row.Year == year;
            }
        )
        .InRegion("region", "Tender.Region", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.Year, descending: true)
        .Empty("Budget.List.None", "Budget.Enter", "/budgets/new", Role.Official);

    [HttpGet("/budgets")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            reach
                .Rows<BudgetPage>()
                .Select(row => new BudgetRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Year = row.Year,
                    Sums = row,
                }),
            ct,
            TellCaps
        );

    private async Task TellCaps(IReadOnlyList<BudgetRow> rows, CancellationToken ct)
    {
        var law = (await rules.Current(ct)).Parameters;
        foreach (var row in rows)
        {
            row.Cap = CapView.Of(row.Sums, Today, law).State;
        }
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
                    await PurposeView.Of(row, subjects, ct),
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
        var events = await log.ReadStream(key, null, ct);
        var about = await subjects.Of(events, ct);
        var lines = events
            .SelectMany(e => BudgetEntry.Of(e.Data).Select(entry => (Event: e, Entry: entry)))
            .Where(line =>
                line.Entry.Figure == figure && (source is null || line.Entry.Source == source)
            )
            .Select(line => new LedgerLine(
                line.Event,
                line.Entry,
                about.GetValueOrDefault(line.Event.Id)
            ))
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

/// <summary>One county's budget of a year in the list.</summary>
public sealed class BudgetRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required int Year { get; init; }
    public required BudgetPage Sums { get; init; }

    /// <summary>How the cap stands today; told afterwards, since the law's rate decides it.</summary>
    public (string Text, Tone Tone) Cap { get; set; } = ("Budget.Cap.NotKnown", Tone.Grey);
}

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
/// <param name="About">The plan, tender or contract, when it is within the reader's reach.</param>
public sealed record LedgerLine(StoredEvent Event, BudgetEntry Entry, EventSubject? About);
