using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What a price and planned hours must keep to, in a bid as in a final offer.</summary>
internal static class OfferRules
{
    /// <exception cref="RuleBrokenException">The price or the hours do not hold.</exception>
    public static void Check(decimal? price, int? yearlyHours, TenderPricing pricing)
    {
        CheckPrice(price, pricing);
        if (pricing.Basis == OfferBasis.Hours)
        {
            Refuse.If(
                yearlyHours is not > 0 || yearlyHours < pricing.MinimumYearlyHours,
                "SC-12",
                "HoursBelowMinimum",
                nameof(BidContent.YearlyHours),
                pricing.MinimumYearlyHours ?? 1
            );
        }
    }

    private static void CheckPrice(decimal? offered, TenderPricing pricing)
    {
        const string field = nameof(BidContent.Price);
        Refuse.If(offered is not > 0m, "SC-12", "PriceMissing", field);
        var price = offered.GetValueOrDefault();
        Refuse.If(!Money.IsWholeFen(price), null, "PriceNotWholeFen", field);
        Refuse.If(price > pricing.Ceiling, "SC-12", "PriceAboveCeiling", field, pricing.Ceiling);
        Refuse.If(
            pricing.Basis == OfferBasis.Hours && price != pricing.Ceiling,
            "SC-04",
            "PriceIsFixed",
            field,
            pricing.Ceiling
        );
    }
}
