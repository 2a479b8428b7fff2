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
    public async Task the_second_of_two_workers_is_told_who_ticked_it_and_when_and_keeps_the_input()
    {
        var station = await Station(WorkingStation.Duty("B01"), WorkingStation.Duty("B02"));
        var account = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var (first, second) = (await portal.SignIn(account), await station.Worker());
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
        Assert.Contains("任务 1 已打卡", overtaken.Messages, StringComparison.Ordinal);
        Assert.Contains("今天 09:00", overtaken.Messages, StringComparison.Ordinal);
        Assert.Contains(account.UserName, overtaken.Messages, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, free.Status);
        var late = await second.Get(task);
        Assert.Contains(account.UserName, late.Text, StringComparison.Ordinal);
        Assert.False(late.Has($"form[action='{task}/tick']"), "a ticked task has no form");
    }

    [Theory]
    [InlineData(EvidenceKind.Photo, "此任务要求照片", "Form.Photo")]
    [InlineData(EvidenceKind.Record, "此任务要求记录", "Form.Record")]
    [InlineData(EvidenceKind.Signature, "此任务要求签名", "Form.Signature")]
    [InlineData(EvidenceKind.PlaceAndTime, "此任务要求时间和地点", null)]
    public async Task a_task_is_not_ticked_without_the_evidence_that_its_duty_asks_for(
        EvidenceKind kind,
        string refusal,
        string? field
    )
    {
        var station = await Station(WorkingStation.Duty("E01", kind));
        var worker = await station.Worker();

        var refused = await station.Tick(worker, 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refusal, refused.Messages, StringComparison.Ordinal);
        var others = new[] { "Form.Photo", "Form.SecondPhoto", "Form.Record", "Form.Signature" }
            .Where(other =>
                (
                    field is null
                    || !other.EndsWith(field["Form.".Length..], StringComparison.Ordinal)
                ) && refused.Has($"[name='{other}']")
            )
            .Select(other => (other, "别的.jpg", Photo));
        var wrong = await station.Tick(worker, 1, [.. others]);
        Assert.Contains(refusal, wrong.Messages, StringComparison.Ordinal);

        var ticked = field is null
            ? await station.Tick(worker, 1, values: ("Form.StatedPlace", "3 月 2 日，居委会"))
            : await station.Tick(worker, 1, [(field, "证明.jpg", Photo)]);
        Assert.Contains("等待乡镇核查", ticked.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_two_who_tick_at_the_same_moment_exactly_one_wins()
    {
        var station = await Station(WorkingStation.Duty("T01"));
        var workers = new[] { await station.Worker(), await station.Worker() };
        var action = $"{station.TaskHref(1)}/tick";
        var pages = await Task.WhenAll(workers.Select(worker => worker.Get(station.TaskHref(1))));

        var answers = await Task.WhenAll(
            workers.Zip(
                pages,
                (worker, page) => worker.SendFiles(page, action, [], ("Form.Amount", "2"))
            )
        );

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict],
            answers.Select(answer => answer.Status).Order()
        );
        var ticks = await portal.Postgres.Scalar<long>(
            "select count(*) from mt_events where type = 'stations.task_done' and stream_id = $1",
            station.Month.Id
        );
        Assert.Equal(1, ticks);
    }

    [Fact]
    public async Task a_photo_with_a_false_day_and_place_is_kept_and_flagged()
    {
        var station = await Station(WorkingStation.Duty("F01", EvidenceKind.Photo));
        var worker = await station.Worker();
        var photo = PhotoFactsTests.Jpeg();

        var ticked = await station.Tick(worker, 1, [("Form.Photo", "现场.jpg", photo)]);

        Assert.Contains("拍摄时间不在任务期内", ticked.Text, StringComparison.Ordinal);
        Assert.Contains("定位离站点较远", ticked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有定位", ticked.Text, StringComparison.Ordinal);
        var official = await station.Official();
        var seen = await official.Get(station.TaskHref(1));
        Assert.Contains("定位离站点较远", seen.Text, StringComparison.Ordinal);
        var href = seen.Document.QuerySelector("a[href*='/files/']")?.GetAttribute("href") ?? "";
        Assert.Equal(photo, await official.Client.GetByteArrayAsync(href));
    }

    [Fact]
    public async Task what_a_device_says_wrongly_counts_as_not_said()
    {
        var station = await Station(WorkingStation.Duty("G01", EvidenceKind.PlaceAndTime));
        var worker = await station.Worker();

        var refused = await station.Tick(
            worker,
            1,
            values:
            [
                ("Form.Longitude", "500"),
                ("Form.Latitude", "abc"),
                ("Form.DeviceTime", "99999999999999999999"),
            ]
        );

        Assert.Contains("此任务要求时间和地点", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_signature_lies_encrypted_and_its_boxes_wait_for_their_script()
    {
        var station = await Station(WorkingStation.Duty("H01", EvidenceKind.Signature));
        byte[] signature = [.. Photo, 77];
        var worker = await station.Worker();
        var form = await worker.Get(station.TaskHref(1));
        Assert.True(form.Has("[data-sign][hidden]") && form.Has("[data-locate-box][hidden]"));

        var ticked = await station.Tick(worker, 1, [("Form.Signature", "张三签名.jpg", signature)]);

        Assert.DoesNotContain("张三", ticked.Text, StringComparison.Ordinal);
        var href = ticked.Document.QuerySelector("a[href*='/files/']")?.GetAttribute("href") ?? "";
        Assert.Equal(signature, await worker.Client.GetByteArrayAsync(href));
        Assert.All(
            Directory.GetFiles(portal.Folder, "*", SearchOption.AllDirectories),
            file => Assert.False(File.ReadAllBytes(file).AsSpan().SequenceEqual(signature), file)
        );
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
