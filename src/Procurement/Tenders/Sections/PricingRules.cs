using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of the section "price".</summary>
public static class PricingRules
{
    /// <summary>What does not hold, or <c>null</c>.</summary>
    public static RuleBrokenException? Problem(TenderPricing pricing, TenderMoney money, LawOn law)
    {
        if (pricing.Ceiling <= 0 || !Money.IsWholeFen(pricing.Ceiling))
        {
            return new(null, "AmountNotWholeFen", nameof(pricing.Ceiling));
        }

        if (pricing.Ceiling > money.Budget)
        {
            return new("GP-17", "CeilingOverBudget", nameof(pricing.Ceiling), money.Budget);
        }

        return pricing.Basis == OfferBasis.Hours
            ? FixedPriceProblem(pricing)
            : CompetingPriceProblem(pricing, law);
    }

    // With a fixed price there is nothing to deduct from and no price can be low (SC-04).
    private static RuleBrokenException? FixedPriceProblem(TenderPricing pricing)
    {
        if (pricing.MinimumYearlyHours is not > 0)
        {
            return new("SC-04", "HoursMissing", nameof(pricing.MinimumYearlyHours));
        }

        return pricing.SmallBusinessDeduction != 0 || pricing.SmallShareDeduction != 0
            ? new("SC-04", "DeductionAtFixedPrice", nameof(pricing.SmallBusinessDeduction))
            : null;
    }

    private static RuleBrokenException? CompetingPriceProblem(TenderPricing pricing, LawOn law)
    {
        if (
            !IsZeroOrWithin(
                pricing.SmallBusinessDeduction,
                law.Number("SM-01.minimum_deduction"),
                law.Number("SM-01.maximum_deduction")
            )
        )
        {
            return new(
                "SM-01",
                "SmallDeductionOutOfRange",
                nameof(pricing.SmallBusinessDeduction),
                law.Number("SM-01.minimum_deduction"),
                law.Number("SM-01.maximum_deduction")
            );
        }

        if (
            !IsZeroOrWithin(
                pricing.SmallShareDeduction,
                law.Number("SM-03.minimum_deduction"),
                law.Number("SM-03.maximum_deduction")
            )
        )
        {
            return new(
                "SM-03",
                "ShareDeductionOutOfRange",
                nameof(pricing.SmallShareDeduction),
                law.Number("SM-03.minimum_deduction"),
                law.Number("SM-03.maximum_deduction")
            );
        }

        return LowPriceProblem(pricing.LowPrice, law);
    }

    // LP-01: the document states the triggers; LP-03: the buyer may raise them, to a limit.
    private static RuleBrokenException? LowPriceProblem(LowPriceRates? rates, LawOn law)
    {
        if (!law.Has("LP-01.of_mean"))
        {
            // 财库〔2026〕2号 asks for triggers from 2026-02-01; before that day there is nothing to state.
            return null;
        }

        if (rates is null)
        {
            return new("LP-01", "LowPriceRatesMissing", nameof(TenderPricing.LowPrice));
        }

        var most = law.Number("LP-03.maximum_rate");
        var tooLow =
            rates.OfMean < law.Number("LP-01.of_mean")
            || rates.OfSecond < law.Number("LP-01.of_second")
            || rates.OfCeiling < law.Number("LP-01.of_ceiling");
        if (tooLow)
        {
            return new("LP-01", "LowPriceRatesTooLow", nameof(TenderPricing.LowPrice));
        }

        return rates.OfMean > most || rates.OfSecond > most || rates.OfCeiling > most
            ? new("LP-03", "LowPriceRatesTooHigh", nameof(TenderPricing.LowPrice), most)
            : null;
    }

    private static bool IsZeroOrWithin(decimal rate, decimal least, decimal most) =>
        rate == 0 || (rate >= least && rate <= most);
}
