using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Imports;

/// <summary>Tries the rows of a file by the rules that will decide about them, and keeps nothing: the page can tell which row is refused and why.</summary>
public sealed class Rehearsal(IEventLog log, IRuleBooks rules, Acting acting, TimeProvider clock)
{
    /// <summary>What would become of each row.</summary>
    public async Task<IReadOnlyList<RowOutcome>> Try(
        IReadOnlyList<IDecision> rows,
        CancellationToken ct
    )
    {
        var loaded = new List<LoadedStream>();
        foreach (var use in InTurn.StreamsOf(rows))
        {
            var events = await log.ReadStream(use.Key, null, ct);
            loaded.Add(
                new LoadedStream(
                    use.Key,
                    use.Fold?.Invoke(events.Select(e => e.Data)),
                    events.Count
                )
            );
        }

        return InTurn.Run(
            rows,
            new LoadedStreams(loaded),
            new DecisionContext(clock.GetUtcNow(), acting.Required, await rules.Current(ct))
        );
    }
}
