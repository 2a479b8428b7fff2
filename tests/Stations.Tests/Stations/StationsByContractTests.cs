using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Stations.StationWorld;

namespace StationPortal.Stations.Tests.Stations;

public sealed class StationsByContractTests
{
    private static readonly StreamKey Tender = new(County, Guid.CreateVersion7());
    private static readonly StreamKey First = Contract.KeyOf(County, Tender.Id, 1);
    private static readonly StreamKey Second = Contract.KeyOf(County, Tender.Id, 2);
    private static readonly DateOnly Start = new(2026, 3, 20);

    [Fact]
    public void A_signed_contract_opens_one_station_with_its_term_and_duty_list()
    {
        var changes = Specification
            .Given(First, Signed(1, SupplierKey, Start))
            .When(Serve(First), Portal, Now);

        var change = Assert.Single(changes);
        Assert.Equal(Key, change.Stream);
        Assert.Equal(
            new StationOpened(
                "白石镇社工站",
                Township,
                StationOrigin.Contract,
                First.Id,
                SupplierKey.Id,
                "示例社工中心",
                Start,
                Start.AddYears(1).AddDays(-1),
                3
            ),
            change.Event
        );
    }

    [Fact]
    public void The_same_contract_again_opens_nothing()
    {
        var given = Specification.Given(First, Signed(1, SupplierKey, Start));
        var opened = given.Makes(Serve(First), Portal);

        Assert.Empty(given.And(Key, opened).Makes(Serve(First), Portal));
    }

    [Fact]
    public void A_contract_that_does_not_cover_the_township_or_is_not_in_force_opens_nothing()
    {
        Assert.Empty(
            Specification
                .Given(First, Signed(1, SupplierKey, Start))
                .Makes(Serve(First) with { Township = "530199200" }, Portal)
        );
        Assert.Empty(
            Specification
                .Given(First, [.. Signed(1, SupplierKey, Start).SkipLast(1)])
                .Makes(Serve(First), Portal)
        );
    }

    [Theory]
    [InlineData(ContractWork.Stations, 1)]
    [InlineData(ContractWork.Other, 0)]
    [InlineData(null, 1)]
    public void Only_a_contract_that_runs_stations_opens_one_and_one_from_before_it_was_asked_does(
        ContractWork? work,
        int stations
    )
    {
        object[] signed =
        [
            .. Signed(1, SupplierKey, Start)
                .Select(e => e is ContractScopeSet scope ? scope with { Work = work } : e),
        ];

        Assert.Equal(
            stations,
            Specification.Given(First, signed).Makes(Serve(First), Portal).Length
        );
    }

    [Fact]
    public void A_contract_beside_the_running_one_leaves_the_station_alone()
    {
        var given = Specification.Given(Key, Opened).And(First, Signed(1, OtherKey, Start));

        Assert.Empty(given.Makes(Serve(First), Portal));
    }

    [Fact]
    public void The_second_year_of_the_same_operator_is_named_and_goes_on_by_itself_on_its_first_day()
    {
        var start = Opened.Until!.Value.AddDays(1);
        var named = Given().And(Second, Signed(2, SupplierKey, start)).Makes(Serve(Second), Portal);

        Assert.Equal(Second.Id, Assert.IsType<NextContractNamed>(Assert.Single(named)).Contract);
        var due = Given(named);
        Assert.Empty(due.Makes(new ContinueStation(Key), Portal));
        var went = Assert.Single(
            due.Makes(new ContinueStation(Key), Portal, ChinaTime.At(start, new(0, 1)))
        );
        Assert.Equal(
            new StationContinued(Second.Id, start, start.AddYears(1).AddDays(-1), 3),
            went
        );
        Assert.Empty(
            Given([.. named, went])
                .Makes(new ContinueStation(Key), Portal, ChinaTime.At(start, new(0, 2)))
        );
    }

    [Fact]
    public void A_late_second_year_goes_on_at_its_signing()
    {
        var ended = Opened with { Until = new(2026, 2, 28) };
        var made = Specification
            .Given(Key, ended)
            .And(Second, Signed(2, SupplierKey, new(2026, 3, 1)))
            .Makes(Serve(Second), Portal);

        Assert.Equal(
            [typeof(NextContractNamed), typeof(StationContinued)],
            made.Select(e => e.GetType())
        );
    }

    [Fact]
    public void The_next_operators_contract_waits_for_its_handover()
    {
        var start = Opened.Until!.Value.AddDays(1);
        var named = Given().And(First, Signed(1, OtherKey, start)).Makes(Serve(First), Portal);

        var next = Assert.IsType<NextContractNamed>(Assert.Single(named));
        Assert.Equal(OtherKey.Id, next.Operator);
        Assert.Empty(
            Given(named).Makes(new ContinueStation(Key), Portal, ChinaTime.At(start, new(0, 1)))
        );
    }

    [Fact]
    public void An_operators_contract_that_ended_early_lets_another_one_follow()
    {
        var ended = Given()
            .Makes(new EndOperatorsContract(Key, Opened.Contract!.Value, Today), Portal);
        var given = Given(ended).And(First, Signed(1, OtherKey, Start));

        Assert.Equal([new OperatorContractEnded(Opened.Contract.Value, Today)], ended);
        Assert.IsType<NextContractNamed>(Assert.Single(given.Makes(Serve(First), Portal)));
        Assert.Empty(
            Given(ended).Makes(new EndOperatorsContract(Key, Opened.Contract.Value, Today), Portal)
        );
    }

    [Fact]
    public void After_a_station_was_closed_a_new_contract_opens_the_next_one()
    {
        var changes = Given(new StationClosed(Today, "撤并"))
            .And(First, Signed(1, OtherKey, Start))
            .When(Serve(First), Portal, Now);

        var change = Assert.Single(changes);
        Assert.Equal(Station.KeyOf(Township, 2), change.Stream);
        Assert.IsType<StationOpened>(change.Event);
    }

    private static ServeTownshipByContract Serve(StreamKey contract) =>
        new(contract, Township, "白石镇社工站", 1);

    private static object[] Signed(int year, StreamKey supplier, DateOnly start) =>
        [
            new ContractDrafted(
                Tender.Id,
                2026,
                Tender.Id,
                [],
                $"HT-{year}",
                "社工站服务",
                "示例县民政局",
                supplier.Id,
                supplier == SupplierKey ? "示例社工中心" : "另一社工中心",
                475_000m,
                year,
                3,
                new(2025, 4, 1),
                null
            ),
            new ContractScopeSet(start, start.AddYears(1).AddDays(-1), null, [Township], "3"),
            new ContractSigned(Today, null, Today),
        ];
}
