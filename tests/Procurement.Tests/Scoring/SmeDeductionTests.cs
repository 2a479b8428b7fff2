using Xunit;

namespace StationPortal.Procurement.Tests.Scoring;

public sealed class SmeDeductionTests
{
    private static readonly SmeDeduction Stated = new(0.15m, 0.05m, 0.30m, SetAside: false);

    [Fact]
    public void a_small_enterprise_gets_the_rate_of_the_document() =>
        Assert.Equal(0.15m, Stated.RateFor(new SmeStatement(SmeKind.SmallOrMicro), true));

    [Fact]
    public void a_social_organisation_is_no_small_enterprise() =>
        Assert.Equal(0m, Stated.RateFor(new SmeStatement(SmeKind.SmallOrMicro), false));

    [Fact]
    public void a_medium_enterprise_gets_nothing() =>
        Assert.Equal(0m, Stated.RateFor(new SmeStatement(SmeKind.Medium), true));

    [Theory]
    [InlineData("0.30", "0.05")]
    [InlineData("0.2999", "0")]
    public void a_consortium_counts_from_thirty_percent_of_small_ones(string share, string rate) =>
        Assert.Equal(
            decimal.Parse(rate),
            Stated.RateFor(new SmeStatement(SmeKind.ShareOfSmall, decimal.Parse(share)), true)
        );

    [Fact]
    public void a_project_kept_for_small_enterprises_gives_no_deduction_at_all() =>
        Assert.Equal(
            0m,
            (Stated with { SetAside = true }).RateFor(new SmeStatement(SmeKind.SmallOrMicro), true)
        );
}
