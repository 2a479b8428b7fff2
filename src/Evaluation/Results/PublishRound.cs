using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The results become final and public, all stations in one transaction: once (EV-22), after the period for objections and with every objection answered (EV-19).</summary>
/// <param name="Round">The round and all its stations.</param>
[AllowedFor(Role.Official)]
public sealed record PublishRound(RoundStations Round) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Round.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var round = Round.Of(streams, context.Actor);
        Refuse.If(round.Status == RoundStatus.Published, "EV-22", "RoundPublishedAlready");
        if (round is not { Status: RoundStatus.Closed, Closed: { } closed })
        {
            throw new RuleBrokenException("EV-18", "RoundNotClosed", null);
        }

        Refuse.If(
            context.Today <= closed.ObjectionsUntil,
            "EV-19",
            "ObjectionPeriodRuns",
            null,
            closed.ObjectionsUntil
        );
        var stations = Round.All(round, streams);
        RoundStations.Name(Unanswered(stations), "EV-19", "ObjectionsUnanswered");
        RoundStations.Name(OpenChanges.Of(stations), "EV-21", "RoundHasOpenChanges");
        var results = stations.ToDictionary(
            one => one.Station,
            one => (one.Key, Result: AssessmentResult.OfClosed(one.Assessment))
        );
        var standings = Standings.Of(results.Select(one => (one.Key, one.Value.Result)));
        return
        [
            .. standings.Select(standing =>
                Change.To<Assessment>(
                    results[standing.Station].Key,
                    new GradePublished(
                        results[standing.Station].Result,
                        standing.Place,
                        standings.Count
                    )
                )
            ),
            Change.To<Round>(Round.Key, new RoundPublished(standings, context.Actor.Holder)),
        ];
    }

    private static IEnumerable<NamedValues> Unanswered(IEnumerable<RatedStation> stations) =>
        RoundStations.Lines(
            stations,
            assessment =>
                assessment
                    .Objections.Values.Where(objection => objection.Answer is null)
                    .Select(objection => objection.Raised.Code)
        );
}
