using Xunit;

namespace StationPortal.Procurement.Tests.Scoring;

public sealed class OfferScoreTests
{
    public static TheoryData<string> PriceVectors => [.. Vectors.Ids("price_score")];

    [Theory]
    [MemberData(nameof(PriceVectors))]
    public void every_price_vector_of_the_rule_book_comes_out(string id)
    {
        var vector = Vectors.Of("price_score", id);
        var deductions = vector["deduct"].Amounts();
        var evaluated = vector["bids"]
            .Amounts()
            .ToDictionary(
                bid => bid.Key,
                bid => SmeDeduction.Evaluated(bid.Value, deductions.GetValueOrDefault(bid.Key))
            );

        var scores = evaluated.ToDictionary(
            bid => bid.Key,
            bid => OfferScore.ByPrice(evaluated.Values, bid.Value, vector["weight"].Amount())
        );

        Assert.Equal(vector["score"].Amounts(), scores);
        foreach (var (bid, price) in vector["eval_price"].Amounts())
        {
            Assert.Equal(price, evaluated[bid]);
        }
    }

    [Theory]
    [InlineData("V-P3", 30, 0, "30.00", "27.69", "24.00")]
    [InlineData("V-P4", 10, 10, "9.75", "10.00", "7.80")]
    public void the_worked_examples_that_the_vectors_leave_out_come_out(
        string id,
        int weight,
        int deductionOfB,
        string a,
        string b,
        string c
    )
    {
        decimal[] evaluated =
        [
            480_000m,
            SmeDeduction.Evaluated(520_000m, deductionOfB / 100m),
            600_000m,
        ];

        var scores = evaluated.Select(price => OfferScore.ByPrice(evaluated, price, weight));

        Assert.True(scores.SequenceEqual(new[] { a, b, c }.Select(decimal.Parse)), id);
    }

    [Fact]
    public void were_the_lowest_bid_invalid_the_next_one_would_be_the_benchmark()
    {
        decimal[] valid = [520_000m, 600_000m];

        Assert.Equal(10.00m, OfferScore.ByPrice(valid, 520_000m, 10m));
        Assert.Equal(8.67m, OfferScore.ByPrice(valid, 600_000m, 10m));
    }

    [Fact]
    public void at_a_fixed_price_the_most_hours_get_all_points_and_others_their_proportion()
    {
        int[] hours = [35_244, 36_000, 40_000];

        Assert.Equal(20.00m, OfferScore.ByHours(hours, 40_000, 20m));
        Assert.Equal(18.00m, OfferScore.ByHours(hours, 36_000, 20m));
        Assert.Equal(17.62m, OfferScore.ByHours(hours, 35_244, 20m));
    }
}
