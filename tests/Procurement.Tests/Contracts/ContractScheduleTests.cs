using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

public sealed class ContractScheduleTests
{
    [Fact]
    public void the_instalments_add_up_to_the_price_to_the_fen()
    {
        Milestone Third(int no, decimal percent) =>
            new(no, "x", MilestoneKind.Deliverable, "x", new(2026, 5, 1), percent, false);

        Assert.Equal(
            [33.33m, 33.33m, 33.35m],
            ContractMoney.Instalments(
                100.01m,
                [Third(1, 33.33m), Third(2, 33.33m), Third(3, 33.34m)]
            )
        );
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("90", 100)]
    [InlineData("89.99", 90)]
    [InlineData("80", 90)]
    [InlineData("79.99", 70)]
    [InlineData("60", 70)]
    [InlineData("59.99", 0)]
    [InlineData("0", 0)]
    public void the_score_falls_into_one_band(string score, int percent) =>
        Assert.Equal(
            percent,
            ContractMoney.PaidPercent(
                decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture),
                Schedule.Bands
            )
        );

    [Fact]
    public void instalments_that_do_not_add_to_a_hundred_are_refused()
    {
        Refuse(
            "CA-16",
            "InstalmentsNotWhole",
            m => m with { Percent = m.No == 4 ? 19.99m : m.Percent }
        );
        Refuse("CA-16", "PercentNotPositive", m => m with { Percent = m.No == 4 ? 0 : m.Percent });
        Refuse(
            "CA-16",
            "PercentNotPositive",
            m => m with { Percent = m.No == 4 ? 20.001m : m.Percent }
        );
    }

    [Fact]
    public void milestones_are_numbered_named_and_lie_in_the_term_in_order()
    {
        Refuse("PS-12", "MilestoneIncomplete", m => m with { No = m.No + 1 });
        Refuse("PS-12", "MilestoneIncomplete", m => m with { Name = " " });
        Refuse("PS-12", "MilestoneOutsideTerm", m => m with { Due = new(2027, 4, 1) });
        Refuse(
            "PS-12",
            "MilestoneOutsideTerm",
            m => m with { Due = m.Due.AddDays(m.No == 2 ? 150 : 0) }
        );
    }

    [Fact]
    public void the_agency_does_not_pre_finance_the_service()
    {
        var last = Schedule.Milestones[3];
        Given(Drafted())
            .Refused(
                Schedule with
                {
                    Milestones = [last with { No = 1, Percent = 100 }],
                },
                Signer,
                Now,
                "PS-19",
                "PaidOnlyAtEnd"
            );
        Refuse("PS-19", "AdvanceNotFirst", m => m with { Kind = MilestoneKind.Signed });
    }

    [Fact]
    public void one_instalment_is_governed_by_whole_and_falling_bands()
    {
        Refuse("CA-16", "GovernedInstalmentMissing", m => m with { ByScore = false });
        Refuse("CA-16", "GovernedInstalmentMissing", m => m with { ByScore = true });
        RefuseBands();
        RefuseBands(new(90, 100), new(60, 70));
        RefuseBands(new(60, 100), new(90, 70), new(0, 0));
        RefuseBands(new(90, 70), new(60, 100), new(0, 0));
        RefuseBands(new(101, 100), new(0, 0));
        RefuseBands(new(90, 101), new(0, 0));
    }

    private static void Refuse(string rule, string code, Func<Milestone, Milestone> change) =>
        Given(Drafted())
            .Refused(
                Schedule with
                {
                    Milestones = [.. Schedule.Milestones.Select(change)],
                },
                Signer,
                Now,
                rule,
                code
            );

    private static void RefuseBands(params ScoreBand[] bands) =>
        Given(Drafted())
            .Refused(Schedule with { Bands = bands }, Signer, Now, "CA-16", "BandsNotWhole");
}
