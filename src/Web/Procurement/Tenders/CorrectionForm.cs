using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>A correction as typed: it begins with what stands now; what is left as it is does not become part of the notice.</summary>
public sealed class CorrectionForm : PortalForm
{
    public string? Reason { get; set; }
    public bool AffectsBids { get; set; }

    /// <summary>The service and its requirements.</summary>
    public string? Content { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }

    [Yuan]
    public decimal? Ceiling { get; set; }
    public int? MinimumYearlyHours { get; set; }

    /// <summary>Percent, like the two that follow: when the low-price review starts (LP-01).</summary>
    public decimal? OfMean { get; set; }
    public decimal? OfSecond { get; set; }
    public decimal? OfCeiling { get; set; }
    public string? Qualifications { get; set; }
    public string? Essentials { get; set; }
    public List<CriterionLine> Criteria { get; set; } = [];
    public DateOnly? DocumentsUntil { get; set; }
    public DateTimeOffset? Deadline { get; set; }
    public DateTimeOffset? OpeningAt { get; set; }
    public TenderDocumentKind? Kind { get; set; }
    public IFormFile? File { get; set; }

    public static CorrectionForm Of(TenderPage tender)
    {
        var requirements = RequirementsForm.Of(tender.Requirements, null);
        return new()
        {
            Seen = tender.Version,
            Content = tender.Scope?.Content,
            Start = tender.Scope?.Start,
            End = tender.Scope?.End,
            Ceiling = tender.Pricing?.Ceiling,
            MinimumYearlyHours = tender.Pricing?.MinimumYearlyHours,
            OfMean = 100 * tender.Pricing?.LowPrice?.OfMean,
            OfSecond = 100 * tender.Pricing?.LowPrice?.OfSecond,
            OfCeiling = 100 * tender.Pricing?.LowPrice?.OfCeiling,
            Qualifications = requirements.Qualifications,
            Essentials = requirements.Essentials,
            Criteria =
            [
                .. CriteriaForm
                    .Of(tender.Criteria, tender.Pricing?.Basis ?? OfferBasis.Price, null)
                    .Criteria,
            ],
            DocumentsUntil = tender.Dates?.DocumentsUntil,
            Deadline = tender.Dates?.Deadline,
            OpeningAt = tender.Dates?.OpeningAt,
        };
    }

    /// <param name="tender">What stands now.</param>
    /// <param name="documents">Added with the correction.</param>
    public TenderCorrection ToCorrection(
        TenderPage tender,
        IReadOnlyList<TenderDocument> documents
    ) =>
        new(
            Reason?.Trim() ?? "",
            AffectsBids,
            ScopeIfChanged(tender.Scope),
            RequirementsIfChanged(tender.Requirements),
            CriteriaIfChanged(tender.Criteria),
            DatesIfChanged(tender.Dates),
            documents,
            PricingIfChanged(tender.Pricing)
        );

    private TenderScope? ScopeIfChanged(TenderScope? old)
    {
        if (old is null)
        {
            return null;
        }

        var typed = old with
        {
            Content = Same(old.Content, Content) ? old.Content : Content?.Trim() ?? "",
            Start = Start ?? old.Start,
            End = End ?? old.End,
        };
        return typed == old ? null : typed;
    }

    private TenderPricing? PricingIfChanged(TenderPricing? old)
    {
        if (old is null)
        {
            return null;
        }

        var typed = old with
        {
            Ceiling = Ceiling ?? old.Ceiling,
            MinimumYearlyHours =
                old.Basis == OfferBasis.Hours ? MinimumYearlyHours : old.MinimumYearlyHours,
            LowPrice = old.LowPrice is { } rates
                ? new(
                    OfMean / 100 ?? rates.OfMean,
                    OfSecond / 100 ?? rates.OfSecond,
                    OfCeiling / 100 ?? rates.OfCeiling
                )
                : null,
        };
        return typed == old ? null : typed;
    }

    private TenderRequirements? RequirementsIfChanged(TenderRequirements? old)
    {
        var typed = new RequirementsForm
        {
            Qualifications = Qualifications,
            Essentials = Essentials,
        }.ToRequirements();
        return
            old is not null
            && typed.Qualifications.SequenceEqual(old.Qualifications, StringComparer.Ordinal)
            && typed.Essentials.SequenceEqual(old.Essentials, StringComparer.Ordinal)
            ? null
            : typed;
    }

    private IReadOnlyList<Criterion>? CriteriaIfChanged(IReadOnlyList<Criterion> old)
    {
        var typed = new CriteriaForm { Criteria = Criteria }.ToCriteria();
        return typed.SequenceEqual(old) ? null : typed;
    }

    private TenderDates? DatesIfChanged(TenderDates? old)
    {
        if (old is null)
        {
            return null;
        }

        var typed = old with
        {
            DocumentsUntil = DocumentsUntil ?? old.DocumentsUntil,
            Deadline = Deadline ?? old.Deadline,
            OpeningAt = OpeningAt ?? old.OpeningAt,
        };
        return typed == old ? null : typed;
    }

    // Browsers send line ends as CR LF.
    private static bool Same(string old, string? typed) =>
        string.Equals(
            old.ReplaceLineEndings("\n").Trim(),
            (typed ?? "").ReplaceLineEndings("\n").Trim(),
            StringComparison.Ordinal
        );
}
