using Xunit;

namespace StationPortal.Procurement.Tests.Scoring;

public sealed class RankingTests
{
    private const string Seed = "07";
    private static readonly Ranking Tender = new(false, 10m, TechnicalBeforeDraw: false);
    private static readonly Ranking Consultation = new(false, 10m, TechnicalBeforeDraw: true);

    [Fact]
    public void the_whole_score_of_the_rule_book_comes_out()
    {
        ScoredBid[] bids =
        [
            Bid(1, 480_000m, 75m, 72m, 78m, 74m, 71m),
            Bid(2, 520_000m, 83m, 81m, 84m, 82m, 81m),
            Bid(3, 600_000m, 82m, 81m, 81m, 80m, 82m),
        ];

        var lines = Tender
            .Of(bids, Seed)
            .Select(line => (line.Rank, line.BidId, line.Mean, line.OfferScore, line.Total));

        Assert.Equal(
            [
                (1, Id(2), 82.20m, 9.23m, 91.43m),
                (2, Id(3), 81.20m, 8.00m, 89.20m),
                (3, Id(1), 74.00m, 10.00m, 84.00m),
            ],
            lines
        );
    }

    [Fact]
    public void an_equal_total_goes_to_the_lower_price_in_both_methods()
    {
        // 480,000 gets 10.00 and 500,000 gets 9.60.
        ScoredBid[] bids = [Bid(1, 500_000m, 80.40m), Bid(2, 480_000m, 80.00m)];

        foreach (var ranking in new[] { Tender, Consultation })
        {
            Assert.Equal(
                [(Id(2), 90.00m), (Id(1), 90.00m)],
                ranking.Of(bids, Seed).Select(line => (line.BidId, line.Total))
            );
        }
    }

    [Fact]
    public void the_price_that_breaks_a_tie_is_the_bid_itself_not_the_evaluated_one()
    {
        // A small enterprise: 500,000 is evaluated as 400,000 and is the benchmark.
        var small = Bid(1, 500_000m, 80.00m) with
        { };
        small = small with { Bid = small.Bid with { DeductionRate = 0.20m } };
        ScoredBid[] bids = [small, Bid(2, 480_000m, 81.67m)];

        Assert.Equal(
            [(Id(2), 90.00m), (Id(1), 90.00m)],
            Tender.Of(bids, Seed).Select(line => (line.BidId, line.Total))
        );
    }

    [Fact]
    public void in_a_consultation_the_better_technical_mean_comes_before_a_draw()
    {
        // By hours at one price: equal totals, different means.
        var byHours = new Ranking(true, 10m, TechnicalBeforeDraw: true);
        ScoredBid[] bids = [Bid(1, 500_000m, 80m), Bid(2, 500_000m, 81m)];
        bids[0] = bids[0] with { Bid = bids[0].Bid with { YearlyHours = 10_000 } };
        bids[1] = bids[1] with { Bid = bids[1].Bid with { YearlyHours = 9_000 } };

        Assert.Equal([Id(2), Id(1)], byHours.Of(bids, Seed).Select(line => line.BidId));
        Assert.False(byHours.NeedsDraw(bids));
    }

    [Fact]
    public void a_full_tie_is_drawn_and_the_same_seed_draws_the_same()
    {
        ScoredBid[] bids = [Bid(1, 500_000m, 80m), Bid(2, 500_000m, 80m)];
        var firsts = Enumerable
            .Range(0, 64)
            .Select(seed => Tender.Of(bids, $"{seed}")[0].BidId)
            .ToList();

        Assert.True(Tender.NeedsDraw(bids));
        Assert.Equal(2, firsts.Distinct().Count());
        Assert.Equal(
            firsts,
            Enumerable.Range(0, 64).Select(seed => Tender.Of(bids, $"{seed}")[0].BidId)
        );
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static ScoredBid Bid(int n, decimal price, params decimal[] totals) =>
        new(
            new OpenedBid(
                Id(n),
                Id(n + 100),
                price,
                null,
                0m,
                DateTimeOffset.UnixEpoch,
                "",
                SmeKind.None,
                []
            ),
            totals,
            totals
        );
}
