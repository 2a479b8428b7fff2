using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Stations.StationWorld;

namespace StationPortal.Stations.Tests.Stations;

public sealed class ImportStationsTests
{
    private static readonly OpenStation Running = new(
        Township,
        1,
        "白石镇社工站",
        StationOrigin.OwnPeople,
        "白石镇人民政府",
        null,
        new(2025, 9, 1),
        null
    );

    private static readonly PlaceStation Premises = new(
        Key,
        "白石镇示例街 1 号",
        "9:00-17:00",
        "0000-0000",
        60,
        null,
        null
    );

    [Fact]
    public void a_running_station_is_taken_over_with_its_premises() =>
        Assert.Equal(
            [typeof(StationOpened), typeof(StationPlaced)],
            Specification
                .GivenNothing()
                .Makes(new ImportStations([new TakeOverStation(Running, Premises)]))
                .Select(e => e.GetType())
        );

    [Fact]
    public void two_rows_of_one_township_import_nothing() =>
        Specification
            .GivenNothing()
            .Refused(
                new ImportStations([
                    new TakeOverStation(Running, null),
                    new TakeOverStation(Running, null),
                ]),
                "ImportFaults"
            );

    [Fact]
    public void a_contract_outside_the_portal_is_registered_first()
    {
        Specification
            .GivenNothing()
            .Refused(
                Running with
                {
                    Contract = new("示例-1", false),
                },
                "OutsideContractNotRegistered"
            );
        var opened = Assert.IsType<StationOpened>(
            Assert.Single(
                Specification.GivenNothing().Makes(Running with { Contract = new("示例-1", true) })
            )
        );
        Assert.Equal("示例-1", opened.OutsideContract);
    }

    [Fact]
    public void a_station_taken_over_runs_already() =>
        Specification
            .GivenNothing()
            .Refused(
                Running with
                {
                    Origin = StationOrigin.TakenOver,
                    From = Today.AddDays(1),
                },
                "StationRunsInFuture"
            );

    [Fact]
    public void staff_of_a_file_are_held_to_the_rules_of_the_rows_before_them()
    {
        var head = new TakeOnStaff(
            new JoinStaff(
                Key,
                Guid.NewGuid(),
                null,
                StationPost.Head,
                CertificateLevel.Worker,
                false,
                Today,
                null,
                false
            ),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        var second = head with { Join = head.Join with { Person = Guid.NewGuid() } };

        Assert.Equal(2, Given().Makes(new ImportStaff([head]), Agency).Length);
        Given().Refused(new ImportStaff([head, second]), "ImportFaults", actor: Agency);
    }
}
