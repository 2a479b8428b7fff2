using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Puts a document into the draft. The same content is taken once.</summary>
[AllowedFor(Role.Official)]
public sealed record AddTenderDocument(
    StreamKey Stream,
    TenderDocument Document,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var draft = Refuse.Missing(tender).RefuseUnlessDraft();
        Refuse.If(
            draft.Documents.Exists(known => known.File.Sha256 == Document.File.Sha256),
            null,
            "DocumentTwice",
            "File",
            Document.File.Name
        );
        Refuse.If(
            Document.Kind == TenderDocumentKind.Main
                && draft.Documents.Exists(known => known.Kind == TenderDocumentKind.Main),
            "GP-32",
            "MainDocumentTwice",
            nameof(Document.Kind)
        );
        yield return new TenderDocumentAdded(Document, context.Actor.Holder);
    }
}
