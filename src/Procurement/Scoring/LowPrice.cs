namespace StationPortal.Procurement;

/// <summary>When a price is so low that the committee must ask (财库〔2026〕2号). A trigger never makes a bid invalid by itself (LP-06).</summary>
/// <param name="OfMean">T1: rate of the mean of all bids, itself included.</param>
/// <param name="OfSecond">T2: rate of the second lowest bid.</param>
/// <param name="OfCeiling">T3: rate of the ceiling.</param>
public sealed record LowPriceRates(decimal OfMean, decimal OfSecond, decimal OfCeiling)
{
    /// <summary>The triggers a bid sets off; strictly below, so equality does not count (LP-01, LP-02). Raw prices, never the evaluated ones (LP-05).</summary>
    /// <param name="price">The bid's own price.</param>
    /// <param name="all">Prices of all bids that meet the substantive requirements, the bid's own included.</param>
    /// <param name="ceiling">The ceiling, or the budget where none is set (LP-04).</param>
    public IReadOnlyList<string> TriggeredBy(
        decimal price,
        IReadOnlyCollection<decimal> all,
        decimal ceiling
    )
    {
        var inOrder = all.Order().ToList();
        var isLowest = price == inOrder[0];
        List<string> triggers = [];
        if (price < all.Average() * OfMean)
        {
            triggers.Add("T1");
        }

        // LP-08: with two bids the second lowest is the other bid.
        if (isLowest && inOrder.Count > 1 && price < inOrder[1] * OfSecond)
        {
            triggers.Add("T2");
        }

        if (price < ceiling * OfCeiling)
        {
            triggers.Add("T3");
        }

        return triggers;
    }
}
