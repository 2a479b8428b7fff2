using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The organiser answers an objection; an upheld one gives the line new points, and the draft result is made again. Who scored the line does not answer (EV-19).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="No">Number of the objection.</param>
/// <param name="Upheld">Whether the line's points change.</param>
/// <param name="Points">The points from now on, when upheld.</param>
/// <param name="Found">For a veto, when upheld: whether it stays found.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record AnswerObjection(
    StreamKey Stream,
    int No,
    bool Upheld,
    decimal? Points,
    bool? Found,
    string? Reason
) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        var objection =
            assessment.Objections.GetValueOrDefault(No)
            ?? throw new NotInScopeException(nameof(Objection));
        Refuse.If(objection.Answer is not null, "EV-19", "ObjectionIsAnswered");
        Refuse.If(
            assessment.HasScored(context.Actor.Holder, objection.Raised.Code),
            "EV-19",
            "ObjectionToOwnScore"
        );
        // What two people decided stands above what one decides.
        Refuse.If(
            Upheld
                && assessment.Settled.GetValueOrDefault(objection.Raised.Code)?.From
                    == ScoreBasis.Change,
            "EV-21",
            "ObjectionAfterChange"
        );
        var reason = Given.Text(Reason, "EV-19", nameof(Reason));
        var item = Refuse.Missing(assessment.Find(objection.Raised.Code));
        var score = Upheld ? Given.Score(item, Points, Found, ScoreBasis.Objection) : null;
        var now = AssessmentResult.LeavesOfClosed(assessment).Known[item.Code];
        Refuse.If(
            score is not null && (score.Points, score.Found) == (now.Points, now.Found),
            "EV-19",
            "ObjectionChangesNothing",
            nameof(Points)
        );
        var answered = new ObjectionAnswered(
            No,
            Upheld,
            item.Kind == IndicatorKind.Veto ? null : score?.Points,
            item.Kind == IndicatorKind.Veto ? score?.Found : null,
            reason,
            context.Actor.Holder
        );
        return Upheld
            ? [answered, new GradeDrafted(AssessmentResult.OfClosed(assessment.Apply(answered)))]
            : [answered];
    }
}
