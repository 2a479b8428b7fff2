using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The agency objects to one line of its draft result within the period (EV-19); each line has one open objection at most.</summary>
/// <param name="Key">The station in the round.</param>
/// <param name="Round">Its round.</param>
/// <param name="Code">The line.</param>
/// <param name="Text">Why; nobody served is named.</param>
/// <param name="Files">Evidence.</param>
[AllowedFor(Role.Agency)]
public sealed record RaiseObjection(
    StreamKey Key,
    StreamKey Round,
    string Code,
    string? Text,
    IReadOnlyList<FileRef> Files
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Assessment>(Key), StreamUse.Of<Round>(Round)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var assessment = OwnAssessment.OfOperator(streams.Find<Assessment>(Key), context.Actor);
        var round = Refuse.Missing(streams.Find<Round>(Round));
        if (assessment.Opened.Round != Round.Id)
        {
            throw new NotInScopeException(nameof(Round));
        }

        Refuse.If(assessment.Status == AssessmentStatus.Scoring, "EV-19", "ObjectionBeforeResult");
        Refuse.If(
            assessment.Status != AssessmentStatus.Drafted
                || context.Today > round.Closed?.ObjectionsUntil,
            "EV-19",
            "ObjectionPeriodOver",
            null,
            round.Closed?.ObjectionsUntil ?? context.Today
        );
        Refuse.If(
            assessment.Find(Code) is not { IsLeaf: true },
            "EV-19",
            "ObjectionLineUnknown",
            nameof(Code)
        );
        Refuse.If(
            assessment.Objections.Values.Any(one => one.Answer is null && one.Raised.Code == Code),
            "EV-19",
            "ObjectionIsOpen",
            nameof(Code),
            Code
        );
        yield return Change.To<Assessment>(
            Key,
            new ObjectionRaised(
                assessment.Objections.Count + 1,
                Code,
                Given.Text(Text, "EV-19", nameof(Text)),
                Files,
                context.Actor.Holder
            )
        );
    }
}
