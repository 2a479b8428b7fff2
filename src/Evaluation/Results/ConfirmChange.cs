using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A second person agrees to a change: a draft result is made again, a published one is revised (EV-21, EV-22).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="No">Number of the change.</param>
[AllowedFor(Role.Official)]
public sealed record ConfirmChange(StreamKey Stream, int No) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        SecondPerson.Require(assessment, No, context.Actor);
        var confirmed = new ChangeConfirmed(No, context.Actor.Holder);
        yield return confirmed;
        var after = assessment.Apply(confirmed);
        switch (assessment.Status)
        {
            case AssessmentStatus.Drafted:
                yield return new GradeDrafted(AssessmentResult.OfClosed(after));
                break;
            case AssessmentStatus.Published:
                yield return new GradeRevised(AssessmentResult.OfClosed(after), No);
                break;
        }
    }
}
