using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Scoring ends: every station gets its draft result and its place, and the agencies' period for objections begins (EV-18, EV-19).</summary>
/// <param name="Round">The round and all its stations.</param>
[AllowedFor(Role.Official)]
public sealed record CloseRound(RoundStations Round) : IDecision
{
    private const string ObjectionDays = "EV-19.objection_days";

    public IReadOnlyList<StreamUse> Streams => Round.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var round = Round.Of(streams, context.Actor);
        Refuse.If(round.Status != RoundStatus.Scoring, "EV-18", "RoundNotScoring");
        var stations = Round.All(round, streams);
        var scored = stations
            .Select(one =>
                (Station: one, Leaves: AssessmentResult.Leaves(one.Assessment, one.Key, context))
            )
            .ToList();
        RoundStations.Name(
            scored
                .Where(one => one.Leaves.Missing.Count > 0)
                .Select(one => new NamedValues(one.Station.Name, one.Leaves.Missing)),
            "EV-18",
            "RoundMissesScores"
        );
        RoundStations.Name(
            scored
                .Where(one => one.Leaves.Apart.Count > 0)
                .Select(one => new NamedValues(one.Station.Name, one.Leaves.Apart)),
            "EV-15",
            "RoundNeedsConsensus"
        );
        RoundStations.Name(OpenChanges.Of(stations), "EV-21", "RoundHasOpenChanges");
        var results = scored.ConvertAll(one =>
            (one.Station, Result: AssessmentResult.Of(one.Station.Assessment, one.Leaves))
        );
        return
        [
            .. results.Select(one =>
                Change.To<Assessment>(one.Station.Key, new GradeDrafted(one.Result))
            ),
            Change.To<Round>(
                Round.Key,
                new RoundClosed(
                    ObjectionsUntil(context),
                    Standings.Of(results.Select(one => (one.Station.Station, one.Result))),
                    context.Actor.Holder
                )
            ),
        ];
    }

    private DateOnly ObjectionsUntil(DecisionContext context) =>
        context.Rules.Calendar.AddWorkingDays(
            context.Today,
            context.Rules.Parameters.Count(ObjectionDays, Round.Key.Tenant, context.Today)
        );
}
