using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Stations;
using Xunit;

namespace StationPortal.Evaluation.Tests.Counting;

/// <summary>What contracts want of one station within the evaluated days (EV-16).</summary>
public sealed class WantedHoursTests
{
    private static readonly DateOnly First = new(2023, 6, 1);
    private static readonly DateOnly Last = new(2024, 5, 31);

    [Fact]
    public void A_year_under_the_contract_wants_all_its_hours_of_direct_service()
    {
        var contract = Contract(
            ["440105001"],
            new(WantedKind.ServiceHours, 35_244),
            new(WantedKind.Cases, 60)
        );

        var wanted = WantedHours.Of(contract, 366);

        Assert.Equal(35_244m * 60, wanted?.Minutes);
    }

    [Fact]
    public void Half_its_days_and_one_of_two_townships_want_a_quarter()
    {
        var contract = Contract(
            ["440105001", "440105002"],
            new WantedCount(WantedKind.ServiceHours, 400)
        );

        Assert.Equal(100m * 60, WantedHours.Of(contract, 183)?.Minutes);
    }

    [Fact]
    public void A_contract_that_counts_no_hours_wants_none() =>
        Assert.Null(
            WantedHours.Of(Contract(["440105001"], new WantedCount(WantedKind.Visits, 9)), 366)
        );

    [Fact]
    public void A_station_that_changed_operator_in_mid_year_has_days_under_both_contracts()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var station = StreamUse.FoldAll<Station>([
            new StationOpened(
                "示例社工站",
                "440105001",
                StationOrigin.Contract,
                first,
                Guid.NewGuid(),
                "示例社工中心",
                First,
                Last,
                null
            ),
            new StationHandedOver(
                second,
                Guid.NewGuid(),
                "另一社工中心",
                new(2024, 1, 1),
                new(2024, 12, 31),
                null
            ),
        ]);

        var days = WantedHours.DaysOf(station, new(2023, 7, 1), new(2024, 6, 30));

        Assert.Equal((184, 182), (days[first], days[second]));
        Assert.Empty(WantedHours.DaysOf(null, First, Last));
    }

    private static ContractPage Contract(
        IReadOnlyList<string> townships,
        params WantedCount[] wanted
    )
    {
        var page = new ContractPage
        {
            Id = Guid.NewGuid(),
            Milestones =
            [
                new()
                {
                    Milestone = new(
                        1,
                        "年度服务",
                        MilestoneKind.Deliverable,
                        "年度报告",
                        Last,
                        100,
                        true,
                        wanted
                    ),
                },
            ],
        };
        page.Paper.Scope = new(First, Last, null, townships, null);
        return page;
    }
}
