using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;
using static StationPortal.Web.Tests.Procurement.Reviews.ReviewDesk;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>A small enterprise among the bidders: its price is lowered for the evaluation, and only there (SM-01, SC-15; rule book, V-P5).</summary>
public sealed class DeductionReviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Small = 1;

    [Fact]
    public async Task a_small_enterprises_price_is_lowered_for_the_score_and_stands_in_the_award()
    {
        var world = await BidWorld.Open(portal, BidTender.ByPrice, enterprise: Small);
        var desk = new ReviewDesk(portal, world);
        await desk.BidOne(0, ("Form.Price", "480,000.00"));
        await desk.BidOne(Small, ("Form.Price", "520,000.00"), ("Form.Sme", "SmallOrMicro"));
        await desk.BidOne(2, ("Form.Price", "600,000.00"), ("Form.Sme", "SmallOrMicro"));
        await desk.OpenAndQualify();
        await desk.Draw(world.BuyerAccount.UserName);
        await desk.Declare();
        var equal = Enumerable.Repeat<decimal[]>([30, 20, 20], 5).ToArray();
        await desk.Score(Enumerable.Range(0, 3).ToDictionary(n => n, _ => equal));
        await desk.Report();

        // The third one is a social organisation: its statement lowers nothing.
        var (evaluated, score) = (Vectors.EvaluatedPrices("V-P5"), Vectors.PriceScores("V-P5"));
        Assert.Equal(
            [
                ["1", Name(1), "520,000.00", evaluated["B"], "70.00", score["B"], "80.00"],
                ["2", Name(0), "480,000.00", "480,000.00", "70.00", score["A"], "79.21"],
                ["3", Name(2), "600,000.00", "600,000.00", "70.00", score["C"], "77.37"],
            ],
            Ranking(await world.Official.Get($"{desk.Review}/report"))
        );

        static string Name(int supplier) => $"{NameOf(supplier)}(示例)";
    }
}
