using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Takes a document out of the draft. A published document is never taken out; a correction adds the one that counts.</summary>
[AllowedFor(Role.Official)]
public sealed record RemoveTenderDocument(StreamKey Stream, Guid Document, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var draft = Refuse.Missing(tender).RefuseUnlessDraft();
        if (!draft.Documents.Exists(known => known.Id == Document))
        {
            throw new NotInScopeException(nameof(TenderDocument));
        }

        yield return new TenderDocumentRemoved(Document, context.Actor.Holder);
    }
}
