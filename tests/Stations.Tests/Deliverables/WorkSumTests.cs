using StationPortal.Procurement;
using Xunit;

namespace StationPortal.Stations.Tests.Deliverables;

public sealed class WorkSumTests
{
    private static readonly CountedItem[] Items =
    [
        new(WorkKind.Case, true, 50),
        new(WorkKind.Group, true, 180),
        new(WorkKind.Group, false, 0),
        new(WorkKind.Community, true, 60),
        new(WorkKind.Consultation, true, 20),
        new(WorkKind.Visit, true, 30),
        new(WorkKind.Duty, true, 0),
        new(WorkKind.Duty, true, 0),
    ];

    [Theory]
    [InlineData(WantedKind.ServiceHours, 5.16)]
    [InlineData(WantedKind.Cases, 1)]
    [InlineData(WantedKind.GroupSessions, 1)]
    [InlineData(WantedKind.CommunityEvents, 1)]
    [InlineData(WantedKind.Consultations, 1)]
    [InlineData(WantedKind.Visits, 1)]
    [InlineData(WantedKind.DutiesDone, 2)]
    public void each_kind_counts_its_own_records_and_only_those_that_count(
        WantedKind kind,
        double sum
    ) => Assert.Equal((decimal)sum, WorkSum.Of(kind, Items));

    [Fact]
    public void hours_are_never_rounded_up_to_what_is_wanted() =>
        Assert.False(
            WorkSum.Reaches(
                new WantedCount(WantedKind.ServiceHours, 1),
                [new CountedItem(WorkKind.Case, true, 59)]
            )
        );
}
