using System.Security.Cryptography;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Records;

public sealed class DeliverablePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000055";

    [Fact]
    public async Task a_counted_deliverable_is_reported_sampled_settled_and_accepted()
    {
        var station = await CountedStation.Of(portal, Own);
        var (manager, official) = (await station.Manager(), await station.Official());
        var first = await station.Record(manager, "长者手工小组第三节");
        await station.Record(
            manager,
            "邻里互助个案",
            ("Form.Kind", "Case"),
            ("Form.Minutes", "45")
        );

        // 3 hours and 1.5 are reached of 3 wanted.
        Assert.Contains(
            "4.5 / 3",
            Labels(await manager.Get(station.Work)),
            StringComparison.Ordinal
        );
        var reported = await manager.SendFiles(
            await manager.Get($"/contracts/440105/{station.Contract.Id}/milestones/2/report"),
            $"{station.Work}/report",
            [],
            ("Form.Summary", "完成中期服务。")
        );
        Assert.Contains("重新核算与提交时一致", reported.Text, StringComparison.Ordinal);
        await ListIsHashed(manager, reported);
        Assert.Contains(
            "抽查成果：HT-440105-2026-1",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );

        var unsampled = await Accept(official, station);
        Assert.Contains("还没有抽样", unsampled.Messages, StringComparison.Ordinal);
        var sampled = await official.Send(
            await official.Get(station.Work),
            $"{station.Work}/sample"
        );
        Assert.Contains("从 2 条中随机抽取 2 条", sampled.Text, StringComparison.Ordinal);

        await official.Send(
            await official.Get(first),
            $"{first}/dispute",
            ("Disputing.Reason", "时长与签到表不符")
        );
        await Stand(official, station, await official.Get(station.Work));
        Assert.Contains(
            "1 条抽查记录没有结论",
            (await Accept(official, station)).Messages,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1.5 / 3",
            Labels(await official.Get(station.Work)),
            StringComparison.Ordinal
        );

        await manager.SendFiles(
            await manager.Get(first),
            $"{first}/answer",
            [],
            ("Answering.Answer", "中途休息未扣除")
        );
        await official.Send(
            await official.Get(first),
            $"{first}/settle",
            ("Settling.Outcome", "Reduced"),
            ("Settling.Minutes", "120"),
            ("Settling.Reason", "扣除休息 60 分钟")
        );
        Assert.Contains(
            "3.5 / 3",
            Labels(await official.Get(station.Work)),
            StringComparison.Ordinal
        );
        var accepted = await Accept(official, station);

        Assert.Contains("验收结果已记录", accepted.Messages, StringComparison.Ordinal);
        var late = await manager.SendFiles(
            await manager.Get($"{first}/correct"),
            $"{first}/correct",
            [],
            ("Form.Reason", "Other"),
            ("Form.Minutes", "30")
        );
        Assert.Contains("已经验收", late.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_correction_after_the_report_is_named_and_later_records_do_not_count()
    {
        var station = await CountedStation.Of(portal, Own);
        var manager = await station.Manager();
        var first = await station.Record(manager, "长者手工小组第四节");
        await manager.SendFiles(
            await manager.Get($"{station.Work}/report"),
            $"{station.Work}/report",
            [],
            ("Form.Summary", "完成中期服务。")
        );
        await manager.SendFiles(
            await manager.Get($"{first}/correct"),
            $"{first}/correct",
            [],
            ("Form.Reason", "WrongTime"),
            ("Form.Minutes", "60")
        );
        await station.Record(manager, "长者手工小组第五节");

        var page = await manager.Get(station.Work);

        Assert.Contains("有变化", page.Text, StringComparison.Ordinal);
        Assert.Contains("提交后又登记了 1 条", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 / 3", Labels(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_milestone_of_another_agency_or_without_counts_has_no_such_page()
    {
        var station = await CountedStation.Of(portal, Own);
        var manager = await station.Manager();
        var stranger = await portal.SignedIn(Role.Agency, "440105", "52440000MJK0000066");

        Assert.False((await stranger.Get(station.Work)).Has("main table"));
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await manager.Get(station.Work.Replace("/2/", "/3/", StringComparison.Ordinal))).Status
        );
    }

    private static string Labels(Page page) =>
        string.Join(
            ' ',
            page.Document.QuerySelectorAll("svg.completion")
                .Select(bar => bar.GetAttribute("aria-label"))
        );

    private static async Task ListIsHashed(Visitor visitor, Page page)
    {
        var link = page.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        var list = await visitor.Client.GetByteArrayAsync(link);
        Assert.EndsWith(
            Convert.ToHexStringLower(SHA256.HashData(list)),
            link,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2026-02-27",
            System.Text.Encoding.UTF8.GetString(list),
            StringComparison.Ordinal
        );
    }

    private static async Task<Page> Accept(Visitor official, CountedStation station)
    {
        var answer = station.Work.Replace("/work", "/answer", StringComparison.Ordinal);
        return await official.Send(
            await official.Get(answer),
            answer,
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "29"),
            ("Form.Summary", "总体满意。")
        );
    }

    // The one button that is left beside a record that nobody has looked at.
    private static async Task Stand(Visitor official, CountedStation station, Page page)
    {
        var action = page
            .Document.QuerySelector("button[formaction$='/stands']")!
            .GetAttribute("formaction")!;
        var form = page.Form($"{station.Work}/sample/");
        form.SetAttribute("action", action);
        await official.Send(page, action);
    }
}
