using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>Both versions of what a correction changes, to be read side by side.</summary>
public sealed record CorrectionSides(TenderCorrection Before, TenderCorrection After)
{
    /// <summary>What a correction that is not published yet would replace.</summary>
    public static CorrectionSides Of(TenderPage tender, TenderCorrection after) =>
        new(
            after with
            {
                Scope = tender.Scope,
                Pricing = tender.Pricing,
                Requirements = tender.Requirements,
                Criteria = tender.Criteria,
                Dates = tender.Dates,
            },
            after
        );
}
