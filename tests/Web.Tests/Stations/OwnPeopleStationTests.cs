using System.Net;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>A station that the authority runs itself: its social workers act for the township's office.</summary>
public sealed class OwnPeopleStationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task its_own_workers_tick_and_the_township_checks()
    {
        var duty = WorkingStation.Duty("A01", EvidenceKind.Record) with
        {
            Rhythm = new Rhythm(RhythmKind.Monthly, 1, null, 7),
        };
        var station = await WorkingStation.With(portal, "", duty);
        var other = await WorkingStation.With(portal, "", duty);
        await portal.RunTimedJobs();
        var worker = await station.Worker();
        var stranger = await other.Worker();

        Assert.Contains(
            "A01 走访独居老人",
            (await worker.Get("/station-tasks")).Text,
            StringComparison.Ordinal
        );
        var ticked = await station.Tick(worker, 1, null, ("Form.Note", "已走访三户"));
        Assert.Equal(HttpStatusCode.OK, ticked.Status);
        Assert.Contains("等待乡镇核查", ticked.Messages, StringComparison.Ordinal);
        var passed = await station.Answer(await station.Official(), 1, "pass");
        Assert.Contains("已通过", passed.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(other.TaskHref(1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(station.TaskHref(1))).Status);
    }

    [Fact]
    public async Task its_own_workers_take_up_and_visit_people()
    {
        var station = await WorkingStation.With(portal, "");
        var worker = await station.Worker();

        var shown = await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", "钱小红"),
            ("Form.Station", $"{station.Key.Id}"),
            ("Form.Village", $"{station.Township}002"),
            ("Form.Class", nameof(VisitClass.Key))
        );
        var path = shown.Address.AbsolutePath;
        var visited = await worker.Send(
            await worker.Get($"{path}/visit"),
            $"{path}/visit",
            ("Form.Finding", nameof(VisitFinding.Need)),
            ("Form.Note", "需要有人代购药品")
        );

        Assert.Equal(path, visited.Address.AbsolutePath);
        Assert.Contains("有需求", visited.Text, StringComparison.Ordinal);
        var stranger = await (await WorkingStation.With(portal, "")).Worker();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
    }
}
