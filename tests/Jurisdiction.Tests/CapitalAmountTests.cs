using System.Globalization;
using Xunit;

namespace StationPortal.Jurisdiction.Tests;

public sealed class CapitalAmountTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("1.05", "壹元零伍分")]
    [InlineData("10", "壹拾元整")]
    [InlineData("105.30", "壹佰零伍元叁角整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("107000.53", "壹拾万零柒仟元伍角叁分")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("2400000.00", "贰佰肆拾万元整")]
    [InlineData("7200000", "柒佰贰拾万元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1000100000000", "壹万亿零壹亿元整")]
    [InlineData("-95000", "负玖万伍仟元整")]
    public void An_amount_is_written_in_capitals(string amount, string capitals) =>
        Assert.Equal(
            capitals,
            CapitalAmount.Of(decimal.Parse(amount, CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("0.001")]
    [InlineData("10000000000000000")]
    public void What_is_no_amount_to_the_fen_is_refused(string amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CapitalAmount.Of(decimal.Parse(amount, CultureInfo.InvariantCulture))
        );
}
