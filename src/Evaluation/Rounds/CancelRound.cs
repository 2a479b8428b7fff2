using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Gives a round up at any time before its results are published; once scoring has begun, all its stations end with it in one transaction (EV-26). What is published ends by annulment alone (EV-23).</summary>
/// <param name="Round">The round and all its stations; before the start it has none.</param>
/// <param name="Reason">Why; agencies and evaluators read it, so nobody is named.</param>
[AllowedFor(Role.Official)]
public sealed record CancelRound(RoundStations Round, string Reason) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Round.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var round = Round.Of(streams, context.Actor);
        Refuse.If(round.Status == RoundStatus.Published, "EV-26", "PublishedNotGivenUp");
        var reason = Given.Reason(Reason, "CancelReasonMissing");
        IReadOnlyList<RatedStation> stations = round.Started is null
            ? []
            : Round.All(round, streams);
        return
        [
            .. stations.Select(one =>
                Change.To<Assessment>(one.Key, new AssessmentGivenUp(reason))
            ),
            Change.To<Round>(Round.Key, new RoundCancelled(reason, context.Actor.Holder)),
        ];
    }
}
