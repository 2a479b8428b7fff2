using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

/// <summary>The timer's process dies in the middle of its work, at the border of a month in China while its server counts in UTC.</summary>
public sealed class KilledWhilePlanningTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000066";
    private const int Stations = 150;
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public async Task each_station_has_its_month_once_after_a_kill_and_two_starts_at_once()
    {
        await Found();
        int made;
        await using (var killed = await Serving("2026-03-31T23:59:52+08:00"))
        {
            await Poll.Until(async () => await Planned() > 0, 60);
            await using var held = await HoldWriters();
            made = (int)await Planned();
            await killed.Kill();
        }

        // Where its timer fired before midnight it began with March.
        Assert.InRange(made, 1, (2 * Stations) - 1);
        var starts = new[]
        {
            Serving("2026-04-01T00:00:48+08:00"),
            Serving("2026-04-01T00:00:48+08:00"),
        };
        portal.Clock.Set(April, new TimeOnly(0, 1));
        await Task.WhenAll([portal.RunTimedJobs(), portal.RunTimedJobs(), .. starts]);
        await Poll.Until(async () => await Rows() >= Stations, 60);
        foreach (var start in starts)
        {
            await using var process = await start;
        }

        await portal.RunTimedJobs();
        Assert.Equal(Stations, await Rows());
        Assert.Equal(
            await Planned(),
            await portal.Postgres.Scalar<long>(
                "select count(distinct (station, month)) from station_month_page"
            )
        );
    }

    private Task<long> Rows() =>
        portal.Postgres.Scalar<long>(
            "select count(*) from station_month_page where month = '2026-04-01'"
        );

    private Task<PortalProcess> Serving(string clock) =>
        PortalProcess.Serving(portal.ConnectionString, portal.Folder, $"--Portal:Clock={clock}");

    private async Task Found()
    {
        var first = await WorkingStation.With(portal, Own, WorkingStation.Duty("A01"));
        for (var no = 1; no < Stations; no++)
        {
            await first.Append<Station>(
                new StreamKey(WorkingStation.County, Guid.CreateVersion7()),
                new StationOpened(
                    $"示例社工站 {no}",
                    $"{WorkingStation.County}{no + 500}",
                    StationOrigin.TakenOver,
                    null,
                    first.Operator,
                    "示例机构",
                    new(2026, 1, 1),
                    null,
                    null
                )
            );
        }
    }

    private Task<long> Planned() =>
        portal.Postgres.Scalar<long>(
            "select count(*) from mt_events where type = 'stations.month_planned'"
        );

    /// <summary>No event is written while the answer is not disposed.</summary>
    private async Task<NpgsqlConnection> HoldWriters()
    {
        var unpooled = new NpgsqlConnectionStringBuilder(portal.ConnectionString)
        {
            Pooling = false,
        };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "begin; lock table mt_events in exclusive mode",
            connection
        );
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
