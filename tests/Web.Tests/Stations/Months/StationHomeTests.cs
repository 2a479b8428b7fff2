using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

/// <summary>Home of each role: what to do today, what is late, what waits for others.</summary>
public sealed class StationHomeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000044";
    private const string Fengyang = "440105012";
    private const string Station = "凤阳街道社工站（示例）（凤阳街道）";

    private static readonly Duty Short = WorkingStation.Duty("A01") with
    {
        Rhythm = new Rhythm(RhythmKind.Monthly, 1, null, 3),
    };

    [Fact]
    public async Task each_role_is_told_what_to_do_what_is_late_and_what_waits_for_others()
    {
        var station = await WorkingStation.In(
            portal,
            Own,
            Fengyang,
            Short,
            WorkingStation.Duty("B01"),
            WorkingStation.Duty("C01")
        );
        await portal.RunTimedJobs();
        var worker = await station.Worker();
        await station.Tick(worker, 2);

        var home = await worker.Get("/");
        Assert.Contains(
            "A01 走访独居老人（凤阳街道社工站（示例），凤阳街道，2026-03-03）",
            Section(home, "待办"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("C01", Section(home, "待办"), StringComparison.Ordinal);
        Assert.Contains(
            $"{Station}有 1 项打卡等待乡镇核查",
            Section(home, "等待他人办理"),
            StringComparison.Ordinal
        );
        Assert.Contains("1 / 3", Section(home, "主要数字"), StringComparison.Ordinal);

        portal.Clock.Set(new DateOnly(2026, 3, 18), new TimeOnly(9, 0));
        await portal.RunTimedJobs();
        worker = await station.Worker();
        Assert.Contains(
            "A01",
            Section(await worker.Get("/"), "已经逾期"),
            StringComparison.Ordinal
        );

        var manager = await portal.SignedIn(Role.Agency, WorkingStation.County, Own);
        home = await manager.Get("/");
        Assert.Contains(
            $"{Station}有 1 项任务到期或逾期，最早 2026-03-03",
            Section(home, "已经逾期"),
            StringComparison.Ordinal
        );
        Assert.Contains("等待乡镇核查", Section(home, "等待他人办理"), StringComparison.Ordinal);

        var township = await station.Official();
        home = await township.Get("/");
        Assert.Contains(
            $"核查{Station}的 1 项打卡",
            Section(home, "待办"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Station}有 1 项任务逾期",
            Section(home, "已经逾期"),
            StringComparison.Ordinal
        );

        var county = await portal.SignedIn(Role.Official, WorkingStation.County);
        home = await county.Get("/");
        Assert.Contains(
            $"{Station}有 1 项任务长期逾期，最早 2026-03-03",
            Section(home, "已经逾期"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 个站点的 1 项打卡等待乡镇核查",
            Section(home, "等待他人办理"),
            StringComparison.Ordinal
        );

        await station.Answer(township, 2, "return", ("Returning.Reason", "照片看不清"));
        Assert.Contains(
            "1 项退回任务等待站点重做",
            Section(await township.Get("/"), "等待他人办理"),
            StringComparison.Ordinal
        );
        Assert.Contains("重做：B01", (await worker.Get("/")).Text, StringComparison.Ordinal);
    }

    // The list below a heading of home; empty when the heading is missing.
    private static string Section(Page home, string heading) =>
        home.Document.QuerySelectorAll("main h2")
            .FirstOrDefault(h2 => h2.TextContent.Contains(heading, StringComparison.Ordinal))
            ?.NextElementSibling?.TextContent
        ?? "";
}
