using Xunit;

namespace StationPortal.Procurement.Tests.Scoring;

public sealed class LowPriceTests
{
    public static TheoryData<string> LowPriceVectors => [.. Vectors.Ids("low_price")];

    [Theory]
    [MemberData(nameof(LowPriceVectors))]
    public void every_low_price_vector_of_the_rule_book_comes_out(string id)
    {
        var vector = Vectors.Of("low_price", id);
        var bids = vector["bids"].Amounts();
        var rates = vector["rates"]!.AsArray().Select(rate => rate.Amount()).ToList();
        var expected = vector["triggered"]!
            .AsObject()
            .ToDictionary(
                bid => bid.Key,
                bid => bid.Value!.AsArray().Select(trigger => (string)trigger!).ToList()
            );

        var triggered = bids.Select(bid =>
                (
                    bid.Key,
                    Triggers: new LowPriceRates(rates[0], rates[1], rates[2]).TriggeredBy(
                        bid.Value,
                        bids.Values,
                        vector["ceiling"].Amount()
                    )
                )
            )
            .Where(bid => bid.Triggers.Count > 0)
            .ToDictionary(bid => bid.Key, bid => bid.Triggers.ToList());

        Assert.Equal(expected, triggered);
    }

    [Theory]
    [InlineData("V-L2", "270000.00", "")]
    [InlineData("V-L5", "200000", "T1,T2,T3")]
    public void the_worked_examples_that_the_vectors_leave_out_come_out(
        string id,
        string lowest,
        string triggers
    )
    {
        decimal[] bids = [decimal.Parse(lowest), 520_000m, 560_000m];

        var found = new LowPriceRates(0.50m, 0.50m, 0.45m).TriggeredBy(bids[0], bids, 600_000m);

        Assert.True(string.Join(',', found) == triggers, id);
    }
}
