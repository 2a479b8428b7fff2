using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Stations.StationWorld;

namespace StationPortal.Stations.Tests.Stations;

public sealed class StationLifeTests
{
    private static readonly PlaceStation Place = new(
        Key,
        "白石镇白石街 1 号",
        "周一至周五 9:00–17:30",
        "0871-00000000",
        60,
        102.7m,
        25.0m
    );

    private static readonly HandoverCounts Counts = new(12, 30, 200, 5, 40, 90);

    private static readonly HandOverStation HandOver = new(
        Key,
        Enum.GetValues<HandoverItem>(),
        AnyFile,
        Counts
    );

    private static readonly DateTimeOffset FirstDay = ChinaTime.At(NextOfOther.From, new(9, 0));

    [Fact]
    public void Premises_need_address_hours_phone_and_area()
    {
        Given().Refused(Place with { Address = "" }, "AddressMissing", null, Agency);
        Given().Refused(Place with { OpeningHours = " " }, "OpeningHoursMissing", null, Agency);
        Given().Refused(Place with { Phone = "" }, "OfficePhoneMissing", null, Agency);
        Given().Refused(Place with { Area = 0 }, "AreaNotPositive", null, Agency);
        Assert.Single(Given().Makes(Place, Agency));
    }

    [Fact]
    public void A_place_has_both_coordinates_or_none()
    {
        Given().Refused(Place with { Latitude = null }, "PlaceNotOnEarth");
        Given().Refused(Place with { Longitude = 181 }, "PlaceNotOnEarth");
        Assert.Single(Given().Makes(Place with { Longitude = null, Latitude = null }));
    }

    [Fact]
    public void A_village_point_lies_in_the_stations_township_once()
    {
        var point = new OpenVillagePoint(Key, Village, "白石村委会");

        Given().Refused(point with { Village = "530199200201" }, "VillageElsewhere");
        Given().Refused(point with { Village = Township }, "VillageElsewhere");
        Given().Refused(point with { Address = "" }, "AddressMissing");
        var opened = Given().Makes(point, Agency);
        Given(opened).Refused(point, "VillagePointExists");
        Given(opened).Refused(new CloseVillagePoint(Key, Village, ""), "ReasonMissing");
        Assert.Throws<NotInScopeException>(() =>
            Given().Makes(new CloseVillagePoint(Key, Village, "撤并"))
        );
        Assert.Single(Given(opened).Makes(new CloseVillagePoint(Key, Village, "撤并")));
    }

    [Fact]
    public void An_item_of_a_standard_is_shown_by_photos_and_can_be_withdrawn()
    {
        var meet = new MeetStandardItem(Key, StationStandard.SixOnes, "S1", [AnyFile]);
        var withdraw = new WithdrawStandardItem(Key, StationStandard.SixOnes, "S1", "牌子掉了");

        Given().Refused(meet with { Photos = [] }, "StandardPhotoMissing");
        Assert.Throws<NotInScopeException>(() => Given().Makes(meet with { Item = "N1" }));
        Assert.Throws<NotInScopeException>(() => Given().Makes(withdraw));
        var met = Given().Makes(meet, Agency);
        Given(met).Refused(meet, "StandardItemIsMet");
        Given(met).Refused(withdraw with { Reason = "" }, "ReasonMissing");
        Assert.Single(Given([.. met, .. Given(met).Makes(withdraw)]).Makes(meet));
    }

    [Fact]
    public void The_lists_have_nine_and_six_items_each_with_its_source()
    {
        Assert.Equal(
            9,
            StandardItems.All.Count(item => item.Standard == StationStandard.NineHaves)
        );
        Assert.Equal(6, StandardItems.All.Count(item => item.Standard == StationStandard.SixOnes));
        Assert.All(StandardItems.All, item => Assert.NotEmpty(item.Source));
        Assert.Equal(15, StandardItems.All.Select(item => item.Code).Distinct().Count());
    }

    [Fact]
    public void A_station_rests_and_works_again()
    {
        var rest = new SuspendStation(Key, Today, "场所维修");

        Given().Refused(rest with { Reason = "" }, "ReasonMissing");
        Given().Refused(rest with { From = Today.AddDays(1) }, "RestInFuture");
        Given().Refused(new ResumeStation(Key), "StationDoesNotRest");
        var rested = Given().Makes(rest);
        Given(rested).Refused(rest, "StationRestsAlready");
        Assert.Equal([new StationResumed(Today)], Given(rested).Makes(new ResumeStation(Key)));
    }

    [Fact]
    public void A_handover_needs_another_operators_contract()
    {
        Given().Refused(HandOver, "NoNextOperator");
        Given(NextOfOther with { Operator = SupplierKey.Id }).Refused(HandOver, "NoNextOperator");
    }

    [Fact]
    public void A_handover_waits_for_the_first_day_of_the_next_contract() =>
        Given(NextOfOther).Refused(HandOver, "HandoverTooEarly");

    [Theory]
    [InlineData(HandoverItem.PeopleReturned)]
    [InlineData(HandoverItem.CopiesDeleted)]
    [InlineData(HandoverItem.OpenWork)]
    public void A_handover_with_a_point_left_open_is_refused(HandoverItem open) =>
        Given(NextOfOther)
            .Refused(
                HandOver with
                {
                    Items = [.. HandOver.Items.Where(item => item != open)],
                },
                Official,
                FirstDay,
                "PD-03",
                "HandoverIncomplete"
            );

    [Fact]
    public void After_the_handover_the_station_is_the_next_operators_and_nothing_is_the_old_ones()
    {
        var made = Given(Joined, NextOfOther).Makes(HandOver, Official, FirstDay);
        var after = Given([Joined, NextOfOther, .. made]);

        Assert.Equal(
            [typeof(HandoverChecked), typeof(StaffLeft), typeof(StationHandedOver)],
            made.Select(e => e.GetType())
        );
        Assert.Equal(Counts, Assert.IsType<HandoverChecked>(made[0]).Counts);
        Assert.Throws<NotInScopeException>(() => after.Makes(Place, Agency));
        Assert.Single(after.Makes(Place, OtherAgency));
        Assert.Throws<NotInScopeException>(() =>
            after.Makes(new StaffLeaves(Key, Worker, Today), OtherAgency)
        );
    }

    [Fact]
    public void A_station_that_a_next_contract_waits_for_is_not_closed()
    {
        var close = new CloseStation(Key, "撤并");

        Given(NextOfOther).Refused(close, "NextContractWaits");
        Given().Refused(close with { Reason = " " }, "ReasonMissing");
        Assert.Equal([new StationClosed(Today, "撤并")], Given().Makes(close));
    }

    [Fact]
    public void A_closed_station_changes_no_more()
    {
        var closed = new StationClosed(Today, "撤并");
        IDecision[] decisions =
        [
            Place,
            HandOver,
            new CloseStation(Key, "撤并"),
            new SuspendStation(Key, Today, "维修"),
            new ResumeStation(Key),
            new OpenVillagePoint(Key, Village, "村委会"),
            new CloseVillagePoint(Key, Village, "撤并"),
            new MeetStandardItem(Key, StationStandard.SixOnes, "S1", [AnyFile]),
            new WithdrawStandardItem(Key, StationStandard.SixOnes, "S1", "掉了"),
            new StaffLeaves(Key, Worker, Today),
            new CheckStaffRecord(Key, Worker, Today, true),
        ];

        Assert.All(decisions, each => Given(Joined, closed).Refused(each, "StationIsClosed"));
    }
}
