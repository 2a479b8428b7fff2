using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Somebody asks to change a final score, with the reason; nothing changes before a second person agrees (EV-21).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="Code">The line.</param>
/// <param name="Points">Points asked for.</param>
/// <param name="Found">For a veto: whether it is to be found.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record ProposeChange(
    StreamKey Stream,
    string Code,
    decimal? Points,
    bool? Found,
    string? Reason
) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        Refuse.If(assessment.Status == AssessmentStatus.Annulled, "EV-23", "GradeIsAnnulled");
        // Who could ask before the result would learn others' scores by guessing (EV-14).
        Refuse.If(assessment.Result is null, "EV-21", "ChangeBeforeResult");
        if (assessment.Find(Code) is not { IsLeaf: true } item)
        {
            throw new RuleBrokenException("EV-21", "ChangeLineUnknown", nameof(Code));
        }

        var now = AssessmentResult.LeavesOfClosed(assessment).Known[Code];
        Refuse.If(
            assessment.Changes.Values.Any(one =>
                one.Confirmed is null && one.Proposed.Code == Code
            ),
            "EV-21",
            "ChangeIsOpen",
            nameof(Code)
        );
        var next = Given.Score(item, Points, Found, ScoreBasis.Change);
        Refuse.If(
            (next.Points, next.Found) == (now.Points, now.Found),
            "EV-21",
            "ChangeIsNone",
            nameof(Points)
        );
        yield return new ChangeProposed(
            assessment.Changes.Count + 1,
            Code,
            now.Points,
            next.Points,
            item.Kind == IndicatorKind.Veto ? next.Found : null,
            Given.Text(Reason, "EV-21", nameof(Reason)),
            context.Actor.Holder
        );
    }
}
