using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The section "what is bought".</summary>
public sealed class ScopeForm : PortalForm
{
    public string? Buyer { get; set; }
    public string? Content { get; set; }
    public string? Quantity { get; set; }
    public List<string> Townships { get; set; } = [];
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }

    /// <summary>The grounds that hold for a term of more than a year (PS-13).</summary>
    public List<LongTermGround> MultiYear { get; set; } = [];

    public static ScopeForm Of(TenderScope? scope, long? seen) =>
        new()
        {
            Seen = seen,
            Buyer = scope?.Buyer,
            Content = scope?.Content,
            Quantity = scope?.Quantity,
            Townships = [.. scope?.Townships ?? []],
            Start = scope?.Start,
            End = scope?.End,
            MultiYear = [.. LongTermGroundNames.Of(scope?.MultiYear)],
        };

    public TenderScope ToScope() =>
        new(
            Buyer?.Trim() ?? "",
            Content?.Trim() ?? "",
            Quantity?.Trim() ?? "",
            Townships,
            Start ?? default,
            End ?? default,
            MultiYear.Count == 0 ? null : LongTermGroundNames.ToGrounds(MultiYear)
        );
}

public sealed class ScopeFormShape : AbstractValidator<ScopeForm>
{
    public ScopeFormShape()
    {
        RuleFor(form => form.Start).NotNull();
        RuleFor(form => form.End).NotNull();
    }
}

/// <summary>The section "price".</summary>
public sealed class PricingForm : PortalForm
{
    public OfferBasis? Basis { get; set; }

    [Yuan]
    public decimal? Ceiling { get; set; }
    public int? MinimumYearlyHours { get; set; }

    /// <summary>Percent.</summary>
    public decimal? SmallBusinessDeduction { get; set; }

    /// <summary>Percent.</summary>
    public decimal? SmallShareDeduction { get; set; }

    /// <summary>Percent.</summary>
    public decimal? OfMean { get; set; }

    /// <summary>Percent.</summary>
    public decimal? OfSecond { get; set; }

    /// <summary>Percent.</summary>
    public decimal? OfCeiling { get; set; }

    /// <param name="law">Gives the legal rates as the first proposal.</param>
    public static PricingForm Of(TenderPage tender, LawOn law)
    {
        var rates = tender.Pricing?.LowPrice;
        return new()
        {
            Seen = tender.Version,
            Basis = tender.Pricing?.Basis,
            Ceiling = tender.Pricing?.Ceiling ?? tender.Budget,
            MinimumYearlyHours = tender.Pricing?.MinimumYearlyHours,
            SmallBusinessDeduction = 100 * (tender.Pricing?.SmallBusinessDeduction ?? 0),
            SmallShareDeduction = 100 * (tender.Pricing?.SmallShareDeduction ?? 0),
            OfMean = 100 * (rates?.OfMean ?? law.Number("LP-01.of_mean")),
            OfSecond = 100 * (rates?.OfSecond ?? law.Number("LP-01.of_second")),
            OfCeiling = 100 * (rates?.OfCeiling ?? law.Number("LP-01.of_ceiling")),
        };
    }

    public TenderPricing ToPricing() =>
        Basis == OfferBasis.Hours
            ? new(OfferBasis.Hours, Ceiling ?? 0, MinimumYearlyHours, 0, 0, null)
            : new(
                OfferBasis.Price,
                Ceiling ?? 0,
                null,
                (SmallBusinessDeduction ?? 0) / 100,
                (SmallShareDeduction ?? 0) / 100,
                new((OfMean ?? 0) / 100, (OfSecond ?? 0) / 100, (OfCeiling ?? 0) / 100)
            );
}

public sealed class PricingFormShape : AbstractValidator<PricingForm>
{
    public PricingFormShape()
    {
        RuleFor(form => form.Basis).NotNull();
        RuleFor(form => form.Ceiling).NotNull();
    }
}

/// <summary>The section "who may bid": one condition per line.</summary>
public sealed class RequirementsForm : PortalForm
{
    public string? Qualifications { get; set; }
    public string? Essentials { get; set; }

    public static RequirementsForm Of(TenderRequirements? requirements, long? seen) =>
        new()
        {
            Seen = seen,
            Qualifications = string.Join('\n', requirements?.Qualifications ?? []),
            Essentials = string.Join('\n', requirements?.Essentials ?? []),
        };

    public TenderRequirements ToRequirements() => new(Lines(Qualifications), Lines(Essentials));

    private static string[] Lines(string? text) =>
        (text ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}

/// <summary>The section "dates".</summary>
public sealed class DatesForm : PortalForm
{
    public DateOnly? DocumentsUntil { get; set; }
    public DateTimeOffset? Deadline { get; set; }
    public DateTimeOffset? OpeningAt { get; set; }
    public string? Place { get; set; }

    public static DatesForm Of(TenderDates? dates, long? seen) =>
        new()
        {
            Seen = seen,
            DocumentsUntil = dates?.DocumentsUntil,
            Deadline = dates?.Deadline,
            OpeningAt = dates?.OpeningAt,
            Place = dates?.Place,
        };

    public TenderDates ToDates() =>
        new(
            DocumentsUntil ?? default,
            Deadline ?? default,
            OpeningAt ?? default,
            Place?.Trim() ?? ""
        );
}

public sealed class DatesFormShape : AbstractValidator<DatesForm>
{
    public DatesFormShape()
    {
        RuleFor(form => form.DocumentsUntil).NotNull();
        RuleFor(form => form.Deadline).NotNull();
        RuleFor(form => form.OpeningAt).NotNull();
    }
}
