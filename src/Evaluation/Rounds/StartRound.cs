using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Begins the scoring: nobody's declaration is missing (EV-09). Records are counted as they stand now (EV-16).</summary>
/// <param name="Round">The round.</param>
/// <param name="SelfUntil">Last day for self-evaluations, as announced or moved.</param>
/// <param name="ScoreUntil">Last day for scores.</param>
[AllowedFor(Role.Official)]
public sealed record StartRound(
    StreamKey Round,
    DateOnly SelfUntil,
    DateOnly ScoreUntil,
    long? SeenVersion = null
) : IDecision<Round>
{
    public StreamKey Stream => Round;

    public IEnumerable<object> Decide(Round? state, DecisionContext context)
    {
        var round = RoundSteps.Own(state, Round, context);
        Refuse.If(
            round.Status is RoundStatus.Announced or RoundStatus.Stations,
            null,
            "TeamsFirst"
        );
        Refuse.If(round.Status != RoundStatus.Teams, null, "RoundHasStarted");
        var missing = round.Undeclared.Select(pair => pair.Evaluator).Distinct().Count();
        Refuse.If(missing > 0, "EV-09", "TiesUndeclared", null, missing);
        RoundSteps.RequireDays(SelfUntil, ScoreUntil, context);
        yield return new RoundStarted(context.Now, context.Actor.Holder, SelfUntil, ScoreUntil);
    }
}
