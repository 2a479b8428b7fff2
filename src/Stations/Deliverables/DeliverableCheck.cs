using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>The counted deliverables of one contract, as far as rules ask.</summary>
/// <param name="Reports">The last report of each milestone, by its number.</param>
/// <param name="Locked">Records of accepted deliverables; they change no more.</param>
/// <param name="Struck">Visits and tasks that were found not to count.</param>
public sealed record DeliverableCheck(
    ImmutableDictionary<int, ReportedWork> Reports,
    ImmutableHashSet<Guid> Locked,
    ImmutableHashSet<Guid> Struck
) : IStreamState<DeliverableCheck>
{
    public static string StreamType => "deliverable_check";

    /// <summary>One per contract, because a record counts for one of its milestones only.</summary>
    public static StreamKey KeyOf(StreamKey contract) =>
        new(contract.Tenant, DerivedId.From(StreamType, contract.Id.ToString("N")));

    /// <summary>No deliverable was reported yet.</summary>
    public static DeliverableCheck None { get; } =
        new(ImmutableDictionary<int, ReportedWork>.Empty, [], []);

    public static DeliverableCheck Start(object first) => None.Apply(first);

    /// <summary>The milestone whose report counts a record, or <c>null</c>.</summary>
    public int? MilestoneOf(Guid item) =>
        Reports.FirstOrDefault(report => report.Value.Items.ContainsKey(item))
            is { Value: not null } found
            ? found.Key
            : null;

    /// <summary>Whether a milestone may count a record: nothing else counts it and it was not struck.</summary>
    public bool IsFree(Guid item, int milestone) =>
        !Struck.Contains(item) && (MilestoneOf(item) ?? milestone) == milestone;

    public DeliverableCheck Apply(object next) =>
        next switch
        {
            WorkReported e => this with { Reports = Reports.SetItem(e.Milestone, new(e)) },
            WorkListed e => On(e.Milestone, work => work.With(e.Items)),
            SampleDrawn e => On(e.Milestone, work => work.With(e)),
            SampleStands e => On(e.Milestone, work => work.Looked(e.Item, SampleState.Stands)),
            SampleDisputed e => On(e.Milestone, work => work.Looked(e.Item, SampleState.Disputed)),
            SampleStruck e => On(e.Milestone, work => work.Strike(e.Item)) with
            {
                Struck = Struck.Add(e.Item),
            },
            DrawnWorkChanged e => On(e.Milestone, work => work.With(e)),
            WorkAccepted e => this with
            {
                Reports = Reports.SetItem(
                    e.Milestone,
                    Reports[e.Milestone] with
                    {
                        Accepted = true,
                    }
                ),
                Locked = Locked.Union(Reports[e.Milestone].Items.Keys),
            },
            WorkReturned e => this with { Reports = Reports.Remove(e.Milestone) },
            _ => this,
        };

    private DeliverableCheck On(int milestone, Func<ReportedWork, ReportedWork> change) =>
        this with
        {
            Reports = Reports.SetItem(milestone, change(Reports[milestone])),
        };
}
