using StationPortal.EventStore;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Hours;

public sealed class VolunteerYearPageTests
{
    [Fact]
    public void a_year_sums_what_counts_and_what_waits()
    {
        var odd = Served(Came.AddDays(1), Left.AddDays(1), "440105002001", HourFlag.RoundHours);
        var late = Served(Came, Left, null, HourFlag.Late);
        var row = Of(Taken(Ann.Account), late, odd);

        Assert.Equal((144, 72, 1), (row.Minutes, row.Counted, row.Waiting));
        Assert.Equal((Ann.Account, 2026), (row.Volunteer, row.Year));
        Assert.Equal(odd.Until, row.LastServed);
        Assert.Contains(VolunteerYearPage.Tag("440105002"), row.Places, StringComparison.Ordinal);
        Assert.Contains(VolunteerYearPage.Tag(Station.Id), row.Stations, StringComparison.Ordinal);
    }

    [Fact]
    public void the_closing_rate_counts_service_against_what_the_volunteer_let_fall()
    {
        var row = Of(
            Taken(Ann.Account),
            new PlaceLeft(Key.Id, PlaceEnd.Served),
            new PlaceLeft(Guid.NewGuid(), PlaceEnd.StayedAway),
            new PlaceLeft(Guid.NewGuid(), PlaceEnd.OrderCancelled)
        );

        Assert.Equal(0.5m, row.ClosingRate);
        Assert.Empty(row.Held);
        Assert.Null(Of(Taken(Ann.Account)).ClosingRate);
    }

    private static VolunteerYearPage Of(params object[] events) =>
        events
            .Select((e, at) => Stored(e, at + 1))
            .Aggregate((VolunteerYearPage?)null, VolunteerYearPage.Fold)!;

    private static StoredEvent Stored(object e, long version) =>
        new(
            default,
            Guid.CreateVersion7(),
            Year,
            version,
            "",
            e,
            Came,
            new Dictionary<string, string>(StringComparer.Ordinal),
            null,
            null
        );
}
