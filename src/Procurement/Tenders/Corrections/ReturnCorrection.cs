using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Sends a correction that waits for its check back to its writer.</summary>
[AllowedFor(Role.Official)]
public sealed record ReturnCorrection(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.If(Refuse.Missing(tender).Waiting is null, null, "NoCorrectionWaits");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new CorrectionReturned(Reason.Trim(), context.Actor.Holder);
    }
}
