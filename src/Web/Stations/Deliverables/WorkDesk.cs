using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>Gathers what a counted milestone is made of: its records now, and as they were reported.</summary>
public sealed class WorkDesk(Reach reach, IEventLog log, WorkOfContract work, TimeProvider clock)
{
    /// <summary>A milestone of a contract in reach.</summary>
    /// <exception cref="NotInScopeException">The contract is another's, or the milestone is not defined by counts.</exception>
    public async Task<WorkInView> Of(StreamKey contract, int no, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(contract, ct);
        var line = row.MilestoneOf(no);
        if (line?.Milestone.Wanted is not { Count: > 0 } wanted)
        {
            throw new NotInScopeException(nameof(Milestone));
        }

        var check = await CheckOf(contract, ct);
        var reported =
            line.Status == MilestoneStatus.Returned ? null : check.Reports.GetValueOrDefault(no);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var found = await work.Draw(row, wanted, reported?.Report.Through ?? today, ct);
        return new WorkInView(
            row,
            line,
            wanted,
            reported,
            [.. found.Where(each => check.IsFree(each.Item.Item, no))],
            today
        );
    }

    /// <summary>The records that a report up to a day freezes.</summary>
    public async Task<IReadOnlyList<FoundWork>> Draw(
        StreamKey contract,
        int no,
        DateOnly through,
        CancellationToken ct
    )
    {
        var row = await reach.Get<ContractPage>(contract, ct);
        var check = await CheckOf(contract, ct);
        var found = await work.Draw(row, row.MilestoneOf(no)?.Milestone.Wanted ?? [], through, ct);
        return [.. found.Where(each => check.IsFree(each.Item.Item, no))];
    }

    private async Task<DeliverableCheck> CheckOf(StreamKey contract, CancellationToken ct)
    {
        return await log.Find<DeliverableCheck>(DeliverableCheck.KeyOf(contract), ct)
            ?? DeliverableCheck.None;
    }
}

/// <summary>A counted milestone with its records.</summary>
/// <param name="Row">The contract.</param>
/// <param name="Line">The milestone.</param>
/// <param name="Wanted">What the contract wants.</param>
/// <param name="Reported">As it was reported; <c>null</c> before, and once it was returned.</param>
/// <param name="Found">The records as they count now, up to the report's last day or today.</param>
public sealed record WorkInView(
    ContractPage Row,
    MilestoneLine Line,
    IReadOnlyList<WantedCount> Wanted,
    ReportedWork? Reported,
    IReadOnlyList<FoundWork> Found,
    DateOnly Today
)
{
    /// <summary>The records as they count now.</summary>
    public IEnumerable<CountedItem> Present =>
        Found.Select(each => new CountedItem(each.Item.Kind, true, each.Item.Minutes));

    /// <summary>The records as they were reported.</summary>
    public IEnumerable<CountedItem> AsReported =>
        (Reported?.Items.Values ?? []).Select(each => new CountedItem(
            each.Item.Kind,
            true,
            each.Item.Minutes
        ));

    /// <summary>What counts: of a report what is left of it, else the records as they are.</summary>
    public IEnumerable<CountedItem> Counting => Reported?.Counted ?? Present;

    /// <summary>Reported records whose count is another one now.</summary>
    public IReadOnlyList<DrawnWork> Changed =>
        [
            .. (Reported?.Items.Values ?? [])
                .Where(each => each.IsChanged)
                .OrderBy(each => each.Item.On),
        ];

    /// <summary>Records of the same days that were written after the report.</summary>
    public int Later =>
        Reported is { } reported
            ? Found.Count(each => !reported.Items.ContainsKey(each.Item.Item))
            : 0;

    /// <summary>The present records by month and kind.</summary>
    public IEnumerable<WorkMonth> Months =>
        Found
            .GroupBy(each => (Month: DutyCalendar.FirstOf(each.Item.On), each.Item.Kind))
            .OrderBy(group => group.Key)
            .Select(group => new WorkMonth(
                group.Key.Month,
                group.Key.Kind,
                group.Count(),
                group.Sum(each => each.Item.Minutes)
            ));
}

/// <summary>A month's records of a kind.</summary>
/// <param name="Month">Its first day.</param>
public sealed record WorkMonth(DateOnly Month, WorkKind Kind, int Records, int Minutes);
