using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of the section "documents".</summary>
public static class DocumentRules
{
    /// <summary>What does not hold, or <c>null</c>: suppliers need the document itself and the contract they would sign.</summary>
    public static RuleBrokenException? Problem(IReadOnlyList<TenderDocument> documents)
    {
        if (documents.All(document => document.Kind != TenderDocumentKind.Main))
        {
            return new("GP-32", "MainDocumentMissing", "Kind");
        }

        return documents.All(document => document.Kind != TenderDocumentKind.ContractDraft)
            ? new("PS-12", "ContractDraftMissing", "Kind")
            : null;
    }
}
