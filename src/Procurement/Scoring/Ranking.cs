using System.Security.Cryptography;
using System.Text;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>One bid in the race.</summary>
/// <param name="MemberTotals">Each member's total without the offer's part.</param>
/// <param name="TechnicalTotals">Each member's total of the technical items only.</param>
public sealed record ScoredBid(
    OpenedBid Bid,
    IReadOnlyCollection<decimal> MemberTotals,
    IReadOnlyCollection<decimal> TechnicalTotals
)
{
    /// <summary>Breaks ties in a consultation (SC-10).</summary>
    public decimal TechnicalMean => Money.RoundHalfUp(TechnicalTotals.Average());

    public decimal EvaluatedPrice => SmeDeduction.Evaluated(Bid.Price, Bid.DeductionRate);

    /// <summary>Over all members, none dropped (SC-07); half-up to 2 places (SC-08).</summary>
    public decimal Mean => Money.RoundHalfUp(MemberTotals.Average());
}

/// <summary>Orders the bids (SC-07 to SC-10). The one place where totals and ranks are made.</summary>
/// <param name="ByHours">The price is fixed and planned hours are compared (SC-04).</param>
/// <param name="OfferPoints">Points of the price or hours part.</param>
/// <param name="TechnicalBeforeDraw">竞争性磋商: an equal price goes to the better technical mean before any draw (SC-10).</param>
public sealed record Ranking(bool ByHours, decimal OfferPoints, bool TechnicalBeforeDraw)
{
    /// <param name="bids">Every bid in the race.</param>
    /// <param name="seed">Decides what the law leaves to a draw; recorded with the report (SC-09).</param>
    public IReadOnlyList<RankedBid> Of(IReadOnlyCollection<ScoredBid> bids, string seed) =>
        [
            .. InOrder(bids, seed)
                .Select(
                    (bid, index) =>
                        new RankedBid(
                            bid.Bid.BidId,
                            bid.Bid.SupplierId,
                            bid.Bid.Price,
                            bid.Bid.YearlyHours,
                            bid.EvaluatedPrice,
                            bid.Mean,
                            PointsOf(bid, bids),
                            Total(bid, bids),
                            index + 1
                        )
                ),
        ];

    /// <summary>Whether only the draw parts some bids, so that the report must name the seed and witnesses.</summary>
    public bool NeedsDraw(IReadOnlyCollection<ScoredBid> bids) =>
        bids.GroupBy(bid =>
                (Total(bid, bids), bid.Bid.Price, TechnicalBeforeDraw ? bid.TechnicalMean : 0m)
            )
            .Any(equal => equal.Count() > 1);

    /// <summary>The price or hours part of one bid.</summary>
    public decimal PointsOf(ScoredBid bid, IReadOnlyCollection<ScoredBid> all) =>
        ByHours
            ? OfferScore.ByHours(
                all.Select(other => other.Bid.YearlyHours ?? 0),
                bid.Bid.YearlyHours ?? 0,
                OfferPoints
            )
            : OfferScore.ByPrice(
                all.Select(other => other.EvaluatedPrice),
                bid.EvaluatedPrice,
                OfferPoints
            );

    private decimal Total(ScoredBid bid, IReadOnlyCollection<ScoredBid> all) =>
        bid.Mean + PointsOf(bid, all);

    // SC-09 names 投标报价, the bid's own price, not the evaluated one.
    private IEnumerable<ScoredBid> InOrder(IReadOnlyCollection<ScoredBid> bids, string seed) =>
        bids.OrderByDescending(bid => Total(bid, bids))
            .ThenBy(bid => bid.Bid.Price)
            .ThenByDescending(bid => TechnicalBeforeDraw ? bid.TechnicalMean : 0m)
            .ThenBy(bid => Lot.Of(seed, bid.Bid.BidId), StringComparer.Ordinal);
}

/// <summary>A lot that anyone can draw again from the recorded seed.</summary>
public static class Lot
{
    /// <summary>SHA-256 of seed and id, hex; the smallest comes first.</summary>
    public static string Of(string seed, Guid id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{id}")));
}
