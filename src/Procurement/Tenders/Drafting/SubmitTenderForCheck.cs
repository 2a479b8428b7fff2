using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Hands the tender to the checker, once every section holds.</summary>
[AllowedFor(Role.Official)]
public sealed record SubmitTenderForCheck(StreamKey Stream, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(tender).RefuseUnlessDraft().RefuseUnlessComplete(Stream, context);
        yield return new TenderSubmittedForCheck(context.Actor.Holder);
    }
}
