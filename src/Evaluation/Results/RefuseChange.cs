using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A second person does not agree to a change (EV-21).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="No">Number of the change.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record RefuseChange(StreamKey Stream, int No, string? Reason) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        SecondPerson.Require(assessment, No, context.Actor);
        yield return new ChangeRefused(
            No,
            Given.Text(Reason, "EV-21", nameof(Reason)),
            context.Actor.Holder
        );
    }
}
