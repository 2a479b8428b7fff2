using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Demo;

/// <summary>What one person of the demo decides at one sitting: the same decisions, one after another, in one transaction.</summary>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.Evaluator)]
internal sealed record DemoBatch(IReadOnlyList<IDecision> Each) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => InTurn.StreamsOf(Each);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var outcomes = InTurn.Run(Each, streams, context);
        return outcomes.FirstOrDefault(outcome => outcome.Fault is not null)?.Fault is { } fault
            ? throw fault
            : outcomes.SelectMany(outcome => outcome.Changes);
    }
}
