using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A court or the finance department annulled a published result; the organiser records it with the decision as a file (EV-23).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="Ground">Who annulled it.</param>
/// <param name="Reference">Number of the decision.</param>
/// <param name="Decision">The decision as a file.</param>
[AllowedFor(Role.Official)]
public sealed record AnnulGrade(
    StreamKey Stream,
    AnnulmentGround Ground,
    string? Reference,
    FileRef Decision
) : IDecision<Assessment>
{
    private const int LongestReference = 100;

    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        Refuse.If(assessment.Status == AssessmentStatus.Annulled, "EV-23", "GradeIsAnnulled");
        Refuse.If(assessment.Status != AssessmentStatus.Published, "EV-23", "GradeNotPublished");
        Refuse.If(
            string.IsNullOrWhiteSpace(Reference) || Reference.Length > LongestReference,
            "EV-23",
            "AnnulmentReferenceMissing",
            nameof(Reference),
            LongestReference
        );
        yield return new GradeAnnulled(
            Ground,
            Reference?.Trim() ?? "",
            Decision,
            context.Actor.Holder
        );
    }
}
