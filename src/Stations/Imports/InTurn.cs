using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Decisions one after another, as the rows of a file: each sees the records as those before it leave them. The import decides with it, and the page tells with it which row is refused and why.</summary>
public static class InTurn
{
    /// <summary>Every stream of the rows, once.</summary>
    public static IReadOnlyList<StreamUse> StreamsOf(IEnumerable<IDecision> rows) =>
        [.. rows.SelectMany(row => row.Streams).DistinctBy(use => use.Key)];

    /// <summary>What each row would change, or why it is refused.</summary>
    public static IReadOnlyList<RowOutcome> Run(
        IReadOnlyList<IDecision> rows,
        LoadedStreams streams,
        DecisionContext context
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var states = StreamsOf(rows)
            .ToDictionary(
                use => use.Key,
                use => new LoadedStream(use.Key, streams.StateOf(use.Key), streams.Version(use.Key))
            );
        return [.. rows.Select(row => Decide(row, states, context))];
    }

    /// <summary>The changes of all rows.</summary>
    /// <exception cref="RuleBrokenException">A row is refused; nothing is imported.</exception>
    public static IReadOnlyList<Change> All(
        IReadOnlyList<IDecision> rows,
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var outcomes = Run(rows, streams, context);
        var faults = outcomes.Count(outcome => outcome.Fault is not null);
        Refuse.If(faults > 0, null, "ImportFaults", "File", faults);
        return [.. outcomes.SelectMany(outcome => outcome.Changes)];
    }

    private static RowOutcome Decide(
        IDecision row,
        Dictionary<StreamKey, LoadedStream> states,
        DecisionContext context
    )
    {
        try
        {
            var uses = row.Streams.ToDictionary(use => use.Key);
            var own = new LoadedStreams([.. uses.Keys.Select(key => states[key])]);
            var changes = row.Decide(own, context).ToList();
            foreach (var change in changes)
            {
                var before = states[change.Stream];
                states[change.Stream] = before with
                {
                    State = uses[change.Stream].Next?.Invoke(before.State, change.Event),
                    Version = before.Version + 1,
                };
            }

            return new RowOutcome(changes, null);
        }
        catch (RuleBrokenException broken)
        {
            return new RowOutcome([], broken);
        }
    }
}

/// <summary>What became of one row.</summary>
/// <param name="Changes">None when it is refused.</param>
/// <param name="Fault">Why it is refused, or <c>null</c>.</param>
public sealed record RowOutcome(IReadOnlyList<Change> Changes, RuleBrokenException? Fault);
