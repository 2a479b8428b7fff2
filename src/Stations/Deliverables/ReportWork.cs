using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>Reports a deliverable made of counts and freezes the records it is made of (SR-04).</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Summary">What was done; nobody served is named (PD-05).</param>
/// <param name="Through">Last day whose records are counted.</param>
/// <param name="Items">The records, drawn by the portal and never by the one who reports.</param>
/// <param name="List">The same as a file.</param>
/// <param name="More">Further evidence.</param>
/// <param name="SeenVersion">Version of the contract that the page showed.</param>
[AllowedFor(Role.Agency)]
public sealed record ReportWork(
    StreamKey Contract,
    int Milestone,
    string Summary,
    DateOnly Through,
    IReadOnlyList<DrawnItem> Items,
    FileRef List,
    IReadOnlyList<FileRef> More,
    long? SeenVersion = null
) : IDecision
{
    // Some 150 bytes each: an event stays well under the store's limit.
    private const int ItemsOfEvent = 4000;

    private StreamKey CheckKey => DeliverableCheck.KeyOf(Contract);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Contract>(Contract, SeenVersion), StreamUse.Of<DeliverableCheck>(CheckKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        var report = new ReportDeliverable(
            Contract,
            Milestone,
            Summary,
            [List, .. More],
            WorkDrawn: true
        );
        foreach (var reported in report.Decide(contract, context))
        {
            yield return Change.To<Contract>(Contract, reported);
        }

        var milestone = contract.MilestoneOf(Milestone);
        Check(contract, milestone, streams.Find<DeliverableCheck>(CheckKey), context);
        yield return Change.To<DeliverableCheck>(
            CheckKey,
            new WorkReported(
                Contract.Id,
                contract.Draft.Number,
                contract.Draft.Supplier,
                Milestone,
                milestone.Name,
                milestone.Wanted ?? [],
                Through,
                Items.Count,
                List,
                context.Actor.Holder
            )
        );
        foreach (var items in Items.Chunk(ItemsOfEvent))
        {
            yield return Change.To<DeliverableCheck>(CheckKey, new WorkListed(Milestone, items));
        }
    }

    private void Check(
        Contract contract,
        Milestone milestone,
        DeliverableCheck? check,
        DecisionContext context
    )
    {
        Refuse.If(!milestone.IsCounted(), "SR-04", "MilestoneNotCounted");
        var (start, end) = (contract.Scope?.Start, contract.Scope?.End);
        Refuse.If(
            Through > context.Today || Through < start || Through > end,
            "SR-04",
            "ThroughOutsideTerm",
            nameof(Through),
            start ?? default,
            end < context.Today ? end.Value : context.Today
        );
        Refuse.If(Items.Count == 0, "SR-04", "NothingToCount", nameof(Through));
        Refuse.If(
            Items.Any(item => item.On < start || item.On > Through)
                || Items.DistinctBy(item => item.Item).Count() < Items.Count
                || Items.Any(item =>
                    !(check ?? DeliverableCheck.None).IsFree(item.Item, Milestone)
                ),
            "SR-04",
            "RecordCountsElsewhere"
        );
    }
}
