using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Moves the last days of a round that is being scored, for all its stations alike: what is missing can still be scored, so that the round can be closed (EV-18).</summary>
/// <param name="Round">The round and all its stations.</param>
/// <param name="SelfUntil">Last day for self-evaluations from now on; not before the day that it was.</param>
/// <param name="ScoreUntil">Last day for scores from now on; today or later, and not before the day that it was.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record ExtendRound(
    RoundStations Round,
    DateOnly SelfUntil,
    DateOnly ScoreUntil,
    string Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Round.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var round = Round.Of(streams, context.Actor);
        Refuse.If(round.Status != RoundStatus.Scoring, "EV-18", "RoundNotScoring");
        RequireLater(round, context.Today);
        var reason = Given.Reason(Reason, "ExtendReasonMissing");
        return
        [
            .. Round
                .All(round, streams)
                .Select(one =>
                    Change.To<Assessment>(one.Key, new AssessmentExtended(SelfUntil, ScoreUntil))
                ),
            Change.To<Round>(
                Round.Key,
                new RoundExtended(SelfUntil, ScoreUntil, reason, context.Actor.Holder)
            ),
        ];
    }

    private void RequireLater(Round round, DateOnly today)
    {
        var (self, score) = round.LastDays;
        Refuse.If(SelfUntil < self, "EV-18", "ExtendEarlier", nameof(SelfUntil), self);
        Refuse.If(ScoreUntil < score, "EV-18", "ExtendEarlier", nameof(ScoreUntil), score);
        Refuse.If(
            SelfUntil == self && ScoreUntil == score,
            "EV-18",
            "ExtendUnchanged",
            nameof(ScoreUntil)
        );
        Refuse.If(ScoreUntil < today, "EV-18", "ExtendPast", nameof(ScoreUntil));
        Refuse.If(ScoreUntil < SelfUntil, null, "ScoreBeforeSelf", nameof(ScoreUntil));
    }
}
