using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Sends a tender back to its writers: the checker with a reason, or a writer who wants it back.</summary>
[AllowedFor(Role.Official)]
public sealed record ReturnTender(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.If(Refuse.Missing(tender).Status != TenderStatus.InCheck, null, "TenderNotInCheck");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new TenderReturned(Reason.Trim(), context.Actor.Holder);
    }
}
