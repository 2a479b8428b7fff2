using StationPortal.EventStore;
using Xunit;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Records;

public sealed class StationRunsTests
{
    [Fact]
    public void a_day_belongs_to_the_operator_and_the_contract_of_that_day()
    {
        var (second, other) = (Guid.NewGuid(), Guid.NewGuid());
        var station = StreamUse.FoldAll<Station>([
            Opened,
            new StationContinued(second, new(2027, 3, 1), new(2028, 2, 29), null),
            new OperatorContractEnded(second, new(2027, 5, 31)),
            new StationHandedOver(null, other, "下一家", new(2027, 7, 1), null, null),
            new StationClosed(new(2027, 12, 31), "撤并"),
        ]);

        Assert.NotNull(station);
        Assert.Null(station.OperatorOn(new(2026, 2, 28)));
        Assert.Equal(Deal.Id, station.ContractOn(new(2027, 2, 28)));
        Assert.Equal(second, station.ContractOn(new(2027, 3, 1)));
        Assert.Null(station.ContractOn(new(2027, 6, 1)));
        Assert.Equal(Operator, station.OperatorOn(new(2027, 6, 30)));
        Assert.Equal(other, station.OperatorOn(new(2027, 7, 1)));
        Assert.Null(station.OperatorOn(new(2028, 1, 1)));
    }
}
