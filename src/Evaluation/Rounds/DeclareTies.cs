using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

/// <summary>An evaluator has seen the names of the agencies whose stations they were drawn for, and declares to have no tie to these (EV-09).</summary>
/// <param name="Round">The round.</param>
/// <param name="Agencies">Of the evaluator's stations; one or several at once.</param>
[AllowedFor(Role.Evaluator)]
public sealed record DeclareNoConflict(StreamKey Round, IReadOnlyList<Guid> Agencies)
    : IDecision<Round>
{
    public StreamKey Stream => Round;

    public IEnumerable<object> Decide(Round? state, DecisionContext context)
    {
        var me = context.Actor.Account;
        var round = Ties.Open(state, me);
        Refuse.If(Agencies.Count == 0, "EV-09", "NoAgencyTicked", nameof(Agencies));
        var mine = round.AgenciesOf(me);
        foreach (var agency in Agencies.Distinct())
        {
            Ties.RequireMine(mine, agency);
            if (!round.Untied.Contains((me, agency)))
            {
                yield return new NoConflictDeclared(me, agency);
            }
        }
    }
}

/// <summary>An evaluator declares a tie to an agency and leaves all its stations; the next of the drawn order takes each place (EV-09).</summary>
/// <param name="Round">The round.</param>
/// <param name="Agency">Of one of the evaluator's stations.</param>
/// <param name="Kind">What ties them.</param>
/// <param name="Library">Everyone in the province's library, with what binds them today.</param>
[AllowedFor(Role.Evaluator)]
public sealed record DeclareConflict(
    StreamKey Round,
    Guid Agency,
    TieKind Kind,
    IReadOnlyList<LibraryEvaluator> Library
) : IDecision<Round>
{
    public StreamKey Stream => Round;

    public IEnumerable<object> Decide(Round? state, DecisionContext context)
    {
        var me = context.Actor.Account;
        var round = Ties.Open(state, me);
        Ties.RequireMine(round.AgenciesOf(me), Agency);
        // Who has begun to score has seen material: that is for the organiser to judge.
        Refuse.If(
            round.Started is not null && round.Untied.Contains((me, Agency)),
            "EV-09",
            "TieAfterStart"
        );
        var tie = new ConflictDeclared(me, Agency, Kind);
        yield return tie;
        var stations = round.StationsOf(me, Agency);
        foreach (var replaced in round.Apply(tie).Replace(me, stations, null, Library))
        {
            yield return replaced;
        }
    }
}

/// <summary>What every declaration asks first.</summary>
internal static class Ties
{
    /// <summary>The round, for an evaluator of one of its teams, while it is drawn or scored.</summary>
    /// <exception cref="NotInScopeException">Not in any of its teams.</exception>
    public static Round Open(Round? state, Guid me)
    {
        var round = Refuse.Missing(state);
        if (!round.Teams.Values.Any(team => team.Contains(me)))
        {
            throw new NotInScopeException(Round.StreamType);
        }

        Refuse.If(
            round.Status is not (RoundStatus.Teams or RoundStatus.Scoring),
            "EV-09",
            "TiesAreClosed"
        );
        return round;
    }

    /// <exception cref="NotInScopeException">The agency runs none of the evaluator's stations.</exception>
    public static void RequireMine(IReadOnlySet<Guid> mine, Guid agency)
    {
        if (!mine.Contains(agency))
        {
            throw new NotInScopeException(nameof(agency));
        }
    }
}
