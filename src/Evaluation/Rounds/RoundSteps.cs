using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What the steps of a round ask first.</summary>
internal static class RoundSteps
{
    /// <summary>The round, for its organiser.</summary>
    /// <exception cref="NotInScopeException">Missing, or another authority's.</exception>
    public static Round Own(Round? state, StreamKey key, DecisionContext context)
    {
        RequireOwn(key, context);
        return Refuse.Missing(state);
    }

    /// <exception cref="NotInScopeException">Another authority's.</exception>
    public static void RequireOwn(StreamKey key, DecisionContext context)
    {
        if (context.Actor.Region != key.Tenant)
        {
            throw new NotInScopeException(Round.StreamType);
        }
    }

    /// <summary>The last days for self-evaluations and scores lie ahead and in their order.</summary>
    public static void RequireDays(DateOnly selfUntil, DateOnly scoreUntil, DecisionContext context)
    {
        Refuse.If(
            selfUntil < context.Today,
            null,
            "SelfUntilPast",
            nameof(RoundAnnounced.SelfUntil)
        );
        Refuse.If(
            scoreUntil < selfUntil,
            null,
            "ScoreBeforeSelf",
            nameof(RoundAnnounced.ScoreUntil)
        );
    }
}
