using System.Collections.Immutable;

namespace StationPortal.Stations;

/// <summary>What a reported milestone is made of and what became of it.</summary>
/// <param name="Report">The report.</param>
public sealed record ReportedWork(WorkReported Report)
{
    /// <summary>The records by id, as they count now.</summary>
    public ImmutableDictionary<Guid, DrawnWork> Items { get; init; } =
        ImmutableDictionary<Guid, DrawnWork>.Empty;

    /// <summary>The sample, or <c>null</c> before it is drawn.</summary>
    public SampleDrawn? Sample { get; init; }

    /// <summary>What became of each record of the sample that was looked at.</summary>
    public ImmutableDictionary<Guid, SampleState> Looks { get; init; } =
        ImmutableDictionary<Guid, SampleState>.Empty;

    /// <summary>It was accepted, wholly or in part.</summary>
    public bool Accepted { get; init; }

    /// <summary>The records as they count now, for sums.</summary>
    public IEnumerable<CountedItem> Counted =>
        Items.Values.Select(work => new CountedItem(work.Item.Kind, work.Counts, work.Minutes));

    /// <summary>How a record of the sample stands.</summary>
    public SampleState StateOf(Guid item) => Looks.GetValueOrDefault(item, SampleState.Waits);

    /// <summary>The record is of the sample and nobody has looked at it yet.</summary>
    public bool WaitsFor(Guid item) =>
        Sample?.Items.Contains(item) == true && StateOf(item) == SampleState.Waits;

    /// <summary>How many records of the sample are not decided: not looked at, or doubted and not settled.</summary>
    public int Undecided =>
        Sample?.Items.Count(item => StateOf(item) is SampleState.Waits or SampleState.Disputed)
        ?? 0;

    /// <summary>How many records are doubted, in the sample or beside it.</summary>
    public int Disputed => Items.Values.Count(work => work.Disputed);

    internal ReportedWork With(IEnumerable<DrawnItem> items) =>
        this with
        {
            Items = Items.SetItems(
                items.Select(item =>
                    KeyValuePair.Create(item.Item, new DrawnWork(item, true, item.Minutes, false))
                )
            ),
        };

    internal ReportedWork With(SampleDrawn sample) => this with { Sample = sample };

    internal ReportedWork With(DrawnWorkChanged e)
    {
        var changed = this with
        {
            Items = Items.SetItem(
                e.Item,
                Items[e.Item] with
                {
                    Counts = e.Counts,
                    Minutes = e.Minutes,
                    Disputed = e.Disputed,
                }
            ),
        };
        return !e.Disputed && StateOf(e.Item) == SampleState.Disputed
            ? changed.Looked(e.Item, SampleState.Settled)
            : changed;
    }

    internal ReportedWork Looked(Guid item, SampleState state) =>
        this with
        {
            Looks = Looks.SetItem(item, state),
        };

    internal ReportedWork Strike(Guid item) =>
        (
            this with
            {
                Items = Items.SetItem(item, Items[item] with { Counts = false, Minutes = 0 }),
            }
        ).Looked(item, SampleState.Struck);
}

/// <summary>A record of a reported deliverable.</summary>
/// <param name="Item">As it was reported.</param>
/// <param name="Counts">Whether it counts now.</param>
/// <param name="Minutes">How many minutes count now.</param>
/// <param name="Disputed">It is doubted and not settled.</param>
public sealed record DrawnWork(DrawnItem Item, bool Counts, int Minutes, bool Disputed)
{
    /// <summary>What counts is no longer what was reported.</summary>
    public bool IsChanged => !Counts || Minutes != Item.Minutes;
}

/// <summary>How a record of a sample stands.</summary>
public enum SampleState
{
    /// <summary>待抽查.</summary>
    Waits = 1,

    /// <summary>属实.</summary>
    Stands = 2,

    /// <summary>有异议.</summary>
    Disputed = 3,

    /// <summary>异议已处理.</summary>
    Settled = 4,

    /// <summary>不予认定.</summary>
    Struck = 5,
}
