using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

public sealed class TickPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000011";
    private const string Other = "52440000MJK0000022";

    // The smallest beginning of a JPEG; it tells neither time nor place.
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46];

    [Fact]
    public async Task a_worker_ticks_with_evidence_and_the_township_returns_and_passes()
    {
        var week = new Rhythm(RhythmKind.Monthly, 1, null, 7);
        var station = await Station(
            WorkingStation.Duty("A01", EvidenceKind.Photo) with
            {
                Rhythm = week,
            }
        );
        var worker = await station.Worker();
        var task = $"{station.Href}/tasks/1";

        var list = await worker.Get("/station-tasks");
        Assert.Contains("A01 走访独居老人", list.Text, StringComparison.Ordinal);
        var refused = await Tick(worker, task, [], ("Form.Amount", "2"), ("Form.Note", "已走访"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("此任务要求照片", refused.Messages, StringComparison.Ordinal);
        Assert.Contains("已走访", refused.Text, StringComparison.Ordinal);

        var ticked = await Tick(worker, task, [Photo], ("Form.Amount", "2"));
        Assert.Contains("等待乡镇核查", ticked.Messages, StringComparison.Ordinal);
        Assert.Contains("没有定位", ticked.Text, StringComparison.Ordinal);

        var official = await station.Official();
        Assert.Contains(
            "A01",
            (await official.Get("/township-board")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "核查凤阳街道社工站",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );
        await official.Send(
            await official.Get(task),
            $"{task}/return",
            ("Returning.Reason", "照片看不清")
        );
        Assert.Contains("照片看不清", (await worker.Get(task)).Text, StringComparison.Ordinal);
        await Tick(
            worker,
            task,
            [
                [.. Photo, 1],
            ],
            ("Form.Amount", "2")
        );
        await official.Send(await official.Get(task), $"{task}/pass");

        var passed = await worker.Get(task);
        Assert.Contains("已通过", passed.Text, StringComparison.Ordinal);
        var county = await portal.SignedIn(Role.Official, WorkingStation.County);
        Assert.Contains("100%", (await county.Get("/county-work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_second_of_two_workers_meets_a_page_that_says_what_happened_and_keeps_the_input()
    {
        var station = await Station(WorkingStation.Duty("B01"), WorkingStation.Duty("B02"));
        var (first, second) = (await station.Worker(), await station.Worker());
        var task = $"{station.Href}/tasks/1";
        var seen = await second.Get(task);
        var other = await second.Get($"{station.Href}/tasks/2");

        await Tick(first, task, [], ("Form.Amount", "2"));
        var overtaken = await second.SendFiles(
            seen,
            $"{task}/tick",
            [],
            ("Form.Amount", "2"),
            ("Form.Note", "我也走访了")
        );
        var free = await second.SendFiles(
            other,
            $"{station.Href}/tasks/2/tick",
            [],
            ("Form.Amount", "2")
        );

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("我也走访了", overtaken.Messages, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, free.Status);
    }

    [Fact]
    public async Task other_operators_and_townships_find_nothing()
    {
        var station = await Station(WorkingStation.Duty("C01"));
        var stranger = await portal.SignedIn(Role.SocialWorker, WorkingStation.County, Other);
        var neighbour = await station.Official($"{WorkingStation.County}099");

        foreach (var visitor in new[] { stranger, neighbour })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(station.Href)).Status);
            var task = await visitor.Get($"{station.Href}/tasks/1");
            Assert.Equal(HttpStatusCode.NotFound, task.Status);
        }
    }

    private async Task<WorkingStation> Station(params Duty[] duties)
    {
        var station = await WorkingStation.With(portal, Own, duties);
        await portal.RunTimedJobs();
        return station;
    }

    private static async Task<Page> Tick(
        Visitor worker,
        string task,
        IReadOnlyList<byte[]> photos,
        params (string, string)[] values
    ) =>
        await worker.SendFiles(
            await worker.Get(task),
            $"{task}/tick",
            [.. photos.Select(photo => ("Form.Photo", "现场.jpg", photo))],
            values
        );
}
