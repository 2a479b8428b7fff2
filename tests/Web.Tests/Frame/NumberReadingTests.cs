using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("2400000", "2400000")]
    [InlineData("2,400,000.00", "2400000")]
    [InlineData(" 0.5 ", "0.5")]
    [InlineData("1.10", "1.1")]
    public void amounts_are_read_with_or_without_thousands_marks(string typed, string amount)
    {
        Assert.Equal((Parsed(amount), null), NumberReading.Read(typed, new YuanAttribute()));
    }

    [Theory]
    [InlineData("１２", "Frame.Number.FullWidth")]
    [InlineData("1,2", "Frame.Number.NotMoney")]
    [InlineData("十万", "Frame.Number.NotMoney")]
    [InlineData("12元", "Frame.Number.NotMoney")]
    [InlineData("1e5", "Frame.Number.NotMoney")]
    [InlineData("-1", "Frame.Number.Negative")]
    [InlineData("1.005", "Frame.Number.ThreeDecimals")]
    [InlineData("99999999999999", "Frame.Number.TooLarge")]
    public void what_is_no_amount_is_refused_with_what_to_do(string typed, string problem)
    {
        Assert.Equal((null, problem), NumberReading.Read(typed, new YuanAttribute()));
    }

    [Fact]
    public void points_may_have_more_decimals_than_money()
    {
        Assert.Equal((12.345m, null), NumberReading.Read("12.345", null));
    }

    private static decimal Parsed(string amount) =>
        decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
}
