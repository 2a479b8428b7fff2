using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

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
                use => new LoadedStream(use.Key, StateOf(streams, use), streams.Version(use.Key))
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
            var own = new LoadedStreams([.. row.Streams.Select(use => states[use.Key])]);
            var changes = row.Decide(own, context).ToList();
            foreach (var change in changes)
            {
                states[change.Stream] = After(states[change.Stream], change);
            }

            return new RowOutcome(changes, null);
        }
        catch (RuleBrokenException broken)
        {
            return new RowOutcome([], broken);
        }
    }

    private static object? StateOf(LoadedStreams streams, StreamUse use) =>
        use.StreamType switch
        {
            var type when type == Station.StreamType => streams.Find<Station>(use.Key),
            var type when type == PersonServed.StreamType => streams.Find<PersonServed>(use.Key),
            var type when type == Person.StreamType => streams.Find<Person>(use.Key),
            var type when type == StationMonth.StreamType => streams.Find<StationMonth>(use.Key),
            _ => streams.Find<Supplier>(use.Key),
        };

    private static LoadedStream After(LoadedStream before, Change change) =>
        new(
            before.Key,
            change.StreamType switch
            {
                var type when type == Station.StreamType => Next<Station>(before.State, change),
                var type when type == PersonServed.StreamType => Next<PersonServed>(
                    before.State,
                    change
                ),
                var type when type == StationMonth.StreamType => Next<StationMonth>(
                    before.State,
                    change
                ),
                _ => Next<Person>(before.State, change),
            },
            before.Version + 1
        );

    private static TState Next<TState>(object? state, Change change)
        where TState : class, IStreamState<TState> =>
        state is TState known ? known.Apply(change.Event) : TState.Start(change.Event);
}

/// <summary>What became of one row.</summary>
/// <param name="Changes">None when it is refused.</param>
/// <param name="Fault">Why it is refused, or <c>null</c>.</param>
public sealed record RowOutcome(IReadOnlyList<Change> Changes, RuleBrokenException? Fault);
