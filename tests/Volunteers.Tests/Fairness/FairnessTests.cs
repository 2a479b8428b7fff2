using Xunit;

namespace StationPortal.Volunteers.Tests.Fairness;

public sealed class FairnessTests
{
    private static readonly Guid Somebody = Guid.NewGuid();
    private static readonly DateTimeOffset Midnight = new(
        2026,
        3,
        2,
        0,
        0,
        0,
        TimeSpan.FromHours(8)
    );

    [Fact]
    public void the_least_served_village_stands_first_and_one_without_people_last()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        var shares = VillageShare.Of(
            [new("V1", "A"), new("V1", "A"), new("V1", "B"), new("V2", "A")],
            [("V1", a), ("V1", a), ("V3", b)]
        );

        Assert.Equal(
            [
                new VillageShare("V2", 1, 1, 0, 0),
                new VillageShare("V1", 2, 3, 2, 1),
                new VillageShare("V3", 0, 0, 1, 1),
            ],
            shares
        );
        Assert.Equal([0m, 1m, null], shares.Select(share => share.PerHousehold));
    }

    [Fact]
    public void one_address_of_a_village_is_one_household_and_nobody_without_an_address_shares_one()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal(
            HouseholdMember.Of("V1", a, "Lane 3, No. 5"),
            HouseholdMember.Of("V1", b, "lane 3 no 5 ")
        );
        Assert.NotEqual(HouseholdMember.Of("V1", a, "5"), HouseholdMember.Of("V2", a, "5"));
        Assert.NotEqual(HouseholdMember.Of("V1", a, null), HouseholdMember.Of("V1", b, " "));
    }

    [Fact]
    public void days_in_a_row_are_counted_by_the_day_and_a_free_day_begins_anew()
    {
        var rest = Assert.Single(
            VolunteerRest.Of([Served(0, 9), Served(0, 15), Served(1, 9), Served(3, 9)])
        );

        Assert.Equal((4, 2), (rest.Services, rest.DaysInRow));
        Assert.Equal(TimeSpan.FromHours(17), rest.ShortestGap);
    }

    [Fact]
    public void too_many_days_or_too_short_a_night_needs_rest()
    {
        var tired = VolunteerRest.Of(Enumerable.Range(0, 6).Select(day => Served(day, 9)))[0];
        var late = VolunteerRest.Of([Served(0, 21), Served(1, 7)])[0];
        var fresh = VolunteerRest.Of([Served(0, 9)])[0];

        Assert.True(tired.NeedsRest(6, 10));
        Assert.True(late.NeedsRest(6, 10));
        Assert.False(late.NeedsRest(6, 9));
        Assert.False(fresh.NeedsRest(6, 10));
    }

    private static WorkedTime Served(int day, int hour) =>
        new(
            Somebody,
            Midnight.AddDays(day).AddHours(hour),
            Midnight.AddDays(day).AddHours(hour + 1)
        );
}
