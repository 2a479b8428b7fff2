using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Notes that a batch of people has their orders, so that the next begins behind it. For the portal alone.</summary>
/// <param name="After">Where the batch began; when another process came first, nothing is noted.</param>
/// <param name="Batch">What was done.</param>
[AllowedFor]
public sealed record NoteSafetyCheckAsked(StreamKey Stream, Guid? After, SafetyCheckAsked Batch)
    : IDecision<SafetyCheck>
{
    public long? SeenVersion => null;

    public IEnumerable<object> Decide(SafetyCheck? check, DecisionContext context)
    {
        if (check is { All: false } && check.Last == After)
        {
            yield return Batch;
        }
    }
}
