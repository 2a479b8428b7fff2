using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The agency reports what it put right; a late report is taken too, its day stands beside the last day (EV-20).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="No">Number of the rectification.</param>
/// <param name="Text">What was done.</param>
/// <param name="Files">Evidence.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record ReportRectification(
    StreamKey Stream,
    int No,
    string? Text,
    IReadOnlyList<FileRef> Files
) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.OfOperator(state, context.Actor);
        var asked = RectificationDay.Find(assessment, No);
        Refuse.If(asked.Done, "EV-20", "RectificationIsDone");
        Refuse.If(asked.Reported, "EV-20", "RectificationIsReported");
        yield return new RectificationReported(
            No,
            Given.Text(Text, "EV-20", nameof(Text)),
            Files,
            context.Actor.Holder
        );
    }
}
