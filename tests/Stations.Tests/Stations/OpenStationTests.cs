using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Stations.StationWorld;

namespace StationPortal.Stations.Tests.Stations;

public sealed class OpenStationTests
{
    private static readonly OpenStation TakenOver = new(
        Township,
        1,
        "白石镇社工站",
        StationOrigin.TakenOver,
        "",
        SupplierKey,
        new(2025, 9, 1),
        new(2026, 8, 31)
    );

    private static readonly OpenStation OwnPeople = TakenOver with
    {
        Origin = StationOrigin.OwnPeople,
        OperatorName = "白石镇人民政府",
        Operator = null,
    };

    private static Specification Supplied(params object[] more) =>
        Specification.Given(
            SupplierKey,
            [
                new SupplierRegistered(
                    "91530100MA6K12345X",
                    "示例社工中心",
                    SupplierKind.SocialOrganisation,
                    County,
                    "示例路1号",
                    null
                ),
                .. more,
            ]
        );

    private static Specification Confirmed() => Supplied(new SupplierConfirmed(Official.Holder));

    [Fact]
    public void A_station_that_runs_already_is_taken_over_with_its_operator()
    {
        var opened = Assert.IsType<StationOpened>(Assert.Single(Confirmed().Makes(TakenOver)));

        Assert.Equal((SupplierKey.Id, "示例社工中心"), (opened.Operator, opened.OperatorName));
        Assert.Null(opened.Contract);
    }

    [Fact]
    public void A_station_of_own_people_is_run_by_the_office()
    {
        var opened = Assert.IsType<StationOpened>(
            Assert.Single(Specification.GivenNothing().Makes(OwnPeople))
        );

        Assert.Equal((Guid.Empty, "白石镇人民政府"), (opened.Operator, opened.OperatorName));
    }

    [Fact]
    public void A_township_has_one_station_at_a_time()
    {
        Given().Refused(OwnPeople, "TownshipHasStation");
        Given().Refused(OwnPeople with { No = 2 }, "TownshipHasStation");
        Assert.Single(Given(new StationClosed(Today, "撤并")).Makes(OwnPeople with { No = 2 }));
    }

    [Fact]
    public void A_bought_station_is_opened_by_its_contract_only() =>
        Confirmed()
            .Refused(TakenOver with { Origin = StationOrigin.Contract }, "ContractOpensStation");

    [Fact]
    public void A_station_needs_a_name() =>
        Confirmed().Refused(TakenOver with { Name = " " }, "StationNameMissing");

    [Fact]
    public void A_station_does_not_end_before_it_starts() =>
        Confirmed().Refused(TakenOver with { Until = new(2025, 8, 31) }, "StationEndsBeforeStart");

    [Fact]
    public void A_station_taken_over_names_its_operator() =>
        Confirmed().Refused(TakenOver with { Operator = null }, "OperatorMissing");

    [Fact]
    public void A_supplier_that_nobody_confirmed_runs_no_station() =>
        Supplied().Refused(TakenOver, "OperatorNotConfirmed", "GP-10");

    [Fact]
    public void Own_people_have_an_office_and_no_supplier()
    {
        Confirmed().Refused(OwnPeople with { OperatorName = "" }, "OperatorNameMissing");
        Confirmed().Refused(OwnPeople with { Operator = SupplierKey }, "OwnPeopleHaveNoSupplier");
    }

    [Theory]
    [InlineData("440105012")]
    [InlineData("530199")]
    [InlineData("530199101201")]
    public void Officials_open_stations_in_townships_of_their_own_county_only(string code) =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().Makes(OwnPeople with { Township = code })
        );
}
