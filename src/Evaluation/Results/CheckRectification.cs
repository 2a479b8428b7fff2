using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The second look: it is right now, or asked for again with a new last day (EV-20).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="No">Number of the rectification.</param>
/// <param name="Done">It is right now.</param>
/// <param name="Due">The new last day when it is not.</param>
/// <param name="Reason">What was seen.</param>
[AllowedFor(Role.Official)]
public sealed record CheckRectification(
    StreamKey Stream,
    int No,
    bool Done,
    DateOnly? Due,
    string? Reason
) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        var asked = RectificationDay.Find(assessment, No);
        Refuse.If(asked.Done, "EV-20", "RectificationIsDone");
        Refuse.If(!asked.Reported, "EV-20", "RectificationNotReported");
        if (!Done)
        {
            RectificationDay.Require(Due ?? context.Today, context);
        }

        yield return new RectificationChecked(
            No,
            Done,
            Done ? null : Due,
            Given.Text(Reason, "EV-20", nameof(Reason)),
            context.Actor.Holder
        );
    }
}
