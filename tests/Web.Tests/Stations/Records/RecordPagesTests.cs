using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Records;

public sealed class RecordPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000033";
    private const string Other = "52440000MJK0000044";

    [Fact]
    public async Task a_record_is_written_down_corrected_and_both_versions_stand_side_by_side()
    {
        var station = await CountedStation.Of(portal, Own);
        var worker = await station.Worker();

        var refused = await worker.Get(await station.Record(worker, "联系 13812345678 家属"));
        var record = await station.Record(worker, "长者手工小组第三节");
        var page = await worker.Get(record);
        var corrected = await worker.SendFiles(
            await worker.Get($"{record}/correct"),
            $"{record}/correct",
            [],
            ("Form.Reason", "WrongTime"),
            ("Form.Minutes", "60")
        );

        Assert.DoesNotContain("联系", refused.Text, StringComparison.Ordinal);
        Assert.Contains("180", page.Text, StringComparison.Ordinal);
        // Names of workers are masked.
        Assert.Contains("陈**", page.Text, StringComparison.Ordinal);
        Assert.Contains("原记录", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("120", corrected.Text, StringComparison.Ordinal);
        Assert.Contains(
            "90",
            corrected
                .Document.QuerySelectorAll("td[data-label='原记录']")
                .Select(cell => cell.TextContent)
        );
        var list = await worker.Get("/service-records?kind=Group&from=2026-02-01&until=2026-03-01");
        Assert.Contains("长者手工小组第三节", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "长者手工小组第三节",
            (await worker.Get("/service-records?kind=Case")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task what_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        var station = await CountedStation.Of(portal, Own);
        var worker = await station.Worker();
        await station.Record(worker, "第一节", ("Form.Start", "09:00"));

        var overlap = await worker.SendFiles(
            await worker.Get($"/service-records/new?station={station.Key.Id}"),
            "/service-records/new",
            [],
            ("Form.Kind", "Case"),
            ("Form.Title", "入户个案面谈"),
            ("Form.Field", "SocialRelief"),
            ("Form.On", "2026-02-27"),
            ("Form.Start", "10:00"),
            ("Form.Minutes", "45"),
            ("Form.Workers", station.Ann.ToString()),
            ("Form.PeopleServed", "1")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, overlap.Status);
        Assert.Contains("09:00 起的 90 分钟", overlap.Messages, StringComparison.Ordinal);
        Assert.True(overlap.Has("input[name='Form.Title'][value='入户个案面谈']"));
        Assert.True(overlap.Has($"input[name='Form.Workers'][value='{station.Ann}'][checked]"));
    }

    [Fact]
    public async Task a_doubt_goes_to_the_operators_home_is_answered_and_settled_in_part()
    {
        var station = await CountedStation.Of(portal, Own);
        var (manager, official) = (await station.Manager(), await station.Official());
        var record = await station.Record(manager, "社区义诊活动", ("Form.Kind", "Community"));

        await official.Send(
            await official.Get(record),
            $"{record}/dispute",
            ("Disputing.Reason", "时长与签到表不符")
        );
        Assert.Contains(
            "答复异议：社区义诊活动",
            (await manager.Get("/")).Text,
            StringComparison.Ordinal
        );
        var early = await official.Send(
            await official.Get(record),
            $"{record}/settle",
            ("Settling.Outcome", "Stands"),
            ("Settling.Reason", "核对")
        );
        Assert.Contains("机构尚未答复", early.Messages, StringComparison.Ordinal);
        await manager.SendFiles(
            await manager.Get(record),
            $"{record}/answer",
            [],
            ("Answering.Answer", "中途休息未扣除")
        );
        Assert.Contains(
            "处理异议：社区义诊活动",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );
        var settled = await official.Send(
            await official.Get(record),
            $"{record}/settle",
            ("Settling.Outcome", "Reduced"),
            ("Settling.Minutes", "120"),
            ("Settling.Reason", "扣除休息 30 分钟")
        );

        Assert.Contains("部分认定，认定 120 分钟", settled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "社区义诊活动",
            (await manager.Get("/")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task other_operators_and_townships_find_nothing_and_the_township_reads_and_doubts()
    {
        var station = await CountedStation.Of(portal, Own);
        var record = await station.Record(await station.Worker(), "入户走访登记");
        var township = await portal.SignIn(
            await portal.Open(
                Role.TownshipOfficial,
                CountedStation.County,
                township: station.Township
            )
        );
        var neighbour = await portal.SignIn(
            await portal.Open(Role.TownshipOfficial, CountedStation.County, township: "440105099")
        );
        var stranger = await portal.SignedIn(Role.SocialWorker, CountedStation.County, Other);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(record)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(record)).Status);
        Assert.True((await township.Get(record)).Has($"form[action='{record}/dispute']"));
        var then = await township.Get($"{record}?on=2001-01-01");
        Assert.Contains("那一天还没有这条记录", then.Text, StringComparison.Ordinal);
        Assert.Contains(
            "还没有服务记录",
            (await stranger.Get("/service-records")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task a_duty_that_counts_group_sessions_counts_them_shows_the_gap_and_is_done_by_itself()
    {
        var station = await CountedStation.Of(portal, Own);
        await station.PublishDuties(
            WorkingStation.Duty("A01") with
            {
                Amount = new DutyAmount(AmountKind.Count, 2, CountedRecord.Group),
            }
        );
        await portal.RunTimedJobs();
        var worker = await station.Worker();
        var task =
            $"/station-months/440105/{StationMonth.KeyOf(station.Key, new(2026, 3, 1)).Id}/tasks/1";

        await station.Record(worker, "长者手工小组第一节", ("Form.On", "2026-03-01"));
        await station.Record(
            worker,
            "不计的个案",
            ("Form.On", "2026-03-01"),
            ("Form.Kind", "Case")
        );
        var page = await worker.Get(task);
        Assert.Contains("还差 1 次", page.Text, StringComparison.Ordinal);
        Assert.Contains("长者手工小组第一节", page.Text, StringComparison.Ordinal);
        await station.Record(worker, "长者手工小组第二节", ("Form.On", "2026-03-01"));

        await Poll.Until(async () =>
            (await worker.Get(task)).Text.Contains("待核查", StringComparison.Ordinal)
        );
    }
}
