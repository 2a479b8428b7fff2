using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The part of a score that follows from the offer alone: by price, or by planned hours where the price is fixed. Page, report and decision all ask here.</summary>
public static class OfferScore
{
    /// <summary>SC-01: benchmark ÷ evaluated price × points, the benchmark being the lowest evaluated price of the bids in the race; rounded half-up to 2 places (SC-08).</summary>
    /// <param name="evaluated">Evaluated prices in yuan, above zero, of all bids in the race and no others (SC-02).</param>
    /// <param name="price">The bid's own evaluated price.</param>
    /// <param name="points">The weight of the price in points.</param>
    public static decimal ByPrice(IEnumerable<decimal> evaluated, decimal price, decimal points) =>
        Money.RoundHalfUp(evaluated.Min() / price * points);

    /// <summary>At a fixed price (SC-04) the most hours a year get all points, the others their proportion.</summary>
    /// <param name="hours">Planned yearly hours of all bids in the race, above zero.</param>
    /// <param name="own">The bid's own hours.</param>
    /// <param name="points">The weight of the hours in points.</param>
    public static decimal ByHours(IEnumerable<int> hours, int own, decimal points) =>
        Money.RoundHalfUp((decimal)own / hours.Max() * points);
}
