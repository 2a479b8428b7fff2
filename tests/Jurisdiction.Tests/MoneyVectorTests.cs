using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests;

/// <summary>Every money vector, and rules.md 8.5, with the rates as parameters.</summary>
public sealed class MoneyVectorTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void There_are_five_vectors() => Assert.Equal(5, Vectors.Of("money").Count);

    [Fact]
    public void A_bid_deposit_is_at_most_2_percent_of_the_budget()
    {
        var vector = Of("V-M1");
        Assert.Equal(
            vector.Amount("max"),
            Money.AtMost(vector.Amount("budget"), Rate("GP-61.deposit_rate", "000000"))
        );
    }

    [Fact]
    public void A_performance_bond_is_at_most_10_percent_of_the_contract()
    {
        var vector = Of("V-M2");
        Assert.Equal(
            vector.Amount("max"),
            Money.AtMost(vector.Amount("contract"), Rate("GP-62.bond_rate", "000000"))
        );
    }

    [Theory]
    [InlineData("V-M4", "530199")]
    [InlineData("V-M5", "450100")]
    public void The_cap_on_relief_funds_is_floored_to_the_fen(string id, string county)
    {
        var vector = Of(id);
        var rate = Rate("CA-06.cap_rate", county);

        Assert.Equal(vector.Amount("rate"), rate);
        Assert.Equal(vector.Amount("cap"), Money.AtMost(vector.Amount("base"), rate));
    }

    [Fact]
    public void A_province_without_a_cap_row_has_no_cap_to_spend_under() =>
        Assert.Null(TestRules.Book.Parameters.Find("CA-06.cap_rate", "440105", Day));

    [Fact]
    public void Late_payment_bears_interest_rounded_half_up()
    {
        var vector = Of("V-M7");
        var rate = Rate("GP-65.late_daily_rate", "000000");

        Assert.Equal(
            vector.Amount("interest"),
            Money.LateInterest(
                vector.Amount("principal"),
                rate,
                vector.GetProperty("days").GetInt32()
            )
        );
        Assert.Equal(500.00m, Money.LateInterest(100_000m, rate, 10));
    }

    private static decimal Rate(string name, string region) =>
        TestRules.Book.Parameters.Number(name, region, Day);

    private static System.Text.Json.JsonElement Of(string id) =>
        Vectors.Of("money").Single(vector => vector.Text("id") == id);
}
