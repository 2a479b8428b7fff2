using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Procurement.Tests.Committees;

public sealed class CommitteeSizeTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(true, 4, 5, "480000.00", null)]
    [InlineData(true, 3, 5, "480000.00", "CommitteeTooFewExperts")]
    [InlineData(true, 5, 7, "480000.00", null)]
    [InlineData(true, 5, 6, "480000.00", "CommitteeEven")]
    [InlineData(false, 2, 3, "480000.00", null)]
    [InlineData(true, 2, 3, "480000.00", "CommitteeTooSmall")]
    [InlineData(true, 4, 5, "9999999.99", null)]
    [InlineData(true, 4, 5, "10000000.00", "CommitteeTooSmall")]
    public void the_worked_examples_of_the_rule_book_come_out(
        bool openTender,
        int experts,
        int total,
        string budget,
        string? refusal
    )
    {
        var parameters = TestRules.Book.Parameters;
        var minimum = CommitteeSize.Minimum(
            openTender,
            decimal.Parse(budget),
            parameters,
            "440105",
            Day
        );

        var broken = Record.Exception(() =>
            CommitteeSize.Check(experts, total, minimum, parameters, "440105", Day)
        );

        Assert.Equal(refusal, (broken as RuleBrokenException)?.Code);
        Assert.Equal(refusal is null, broken is null);
    }
}
