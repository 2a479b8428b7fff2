using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Replaces an evaluator who cannot go on, by the drawn order (EV-08). What they signed stays theirs (EV-13). Once scoring runs, the next one takes the place when they have declared no tie (<see cref="JoinTeam"/>).</summary>
/// <param name="Round">The round.</param>
/// <param name="Left">Who cannot go on.</param>
/// <param name="Stations">Their stations that they have not signed.</param>
/// <param name="Reason">Why; nothing about their health, nobody's name.</param>
/// <param name="Library">Everyone in the province's library, with what binds them today.</param>
[AllowedFor(Role.Official)]
public sealed record ReplaceEvaluator(
    StreamKey Round,
    Guid Left,
    IReadOnlyList<Guid> Stations,
    string Reason,
    IReadOnlyList<LibraryEvaluator> Library
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Round>(Round),
            .. Stations.Distinct().Select(each => StreamUse.Of<Assessment>(KeyOf(each))),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var round = RoundSteps.Own(streams.Find<Round>(Round), Round, context);
        Refuse.If(
            round.Status is not (RoundStatus.Teams or RoundStatus.Scoring),
            null,
            "TeamsAreFinal"
        );
        var reason = Given.Reason(Reason, "ReplaceReasonMissing");
        Refuse.If(Stations.Count == 0, null, "NothingToReplace");
        foreach (var station in Stations)
        {
            Require(round, streams.Find<Assessment>(KeyOf(station)), station);
        }

        return round
            .Replace(Left, Stations.Distinct(), reason, Library)
            .Select(replaced => Change.To<Round>(Round, replaced));
    }

    private void Require(Round round, Assessment? assessment, Guid station)
    {
        if (round.Teams.GetValueOrDefault(station)?.Contains(Left) != true)
        {
            throw new NotInScopeException(nameof(Left));
        }

        Refuse.If(
            round.Status == RoundStatus.Scoring && assessment is null,
            null,
            "AssessmentsAreOpening"
        );
        Refuse.If(assessment?.HasSigned(Left) == true, "EV-13", "EvaluatorHasSigned");
    }

    private StreamKey KeyOf(Guid station) => Assessment.KeyOf(Round, station);
}

/// <summary>Somebody who was drawn while scoring runs takes their place at a station, once they have declared to have no tie to whoever runs it (EV-09). Nothing happens before.</summary>
/// <param name="Round">The round.</param>
/// <param name="Station">The station.</param>
/// <param name="Evaluator">Who was drawn.</param>
[AllowedFor]
public sealed record JoinTeam(StreamKey Round, Guid Station, Guid Evaluator) : IDecision
{
    private StreamKey Key => Assessment.KeyOf(Round, Station);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Round>(Round), StreamUse.Of<Assessment>(Key)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var round = Refuse.Missing(streams.Find<Round>(Round));
        var seat = round.Teams.GetValueOrDefault(Station)?.IndexOf(Evaluator) ?? -1;
        if (
            seat < 0
            || round
                .Chosen[Station]
                .Operators.Any(each => !round.Untied.Contains((Evaluator, each)))
            || streams.Find<Assessment>(Key) is not { Status: AssessmentStatus.Scoring } assessment
            || assessment.Team.Contains(Evaluator)
        )
        {
            yield break;
        }

        var left = assessment.Team[seat];
        if (assessment.HasSigned(left))
        {
            // They signed after all, before the next one could begin.
            yield return Change.To<Round>(Round, new EvaluatorReplaced(Station, Evaluator, left));
            yield break;
        }

        yield return Change.To<Assessment>(
            Key,
            new TeamMemberReplaced(left, Evaluator, round.Gone.GetValueOrDefault(left) ?? "")
        );
    }
}
