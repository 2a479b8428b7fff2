using System.Net;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Records;

public sealed class CountedTicksTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000088";

    [Fact]
    public async Task passed_ticks_count_for_a_deliverable_and_one_that_is_struck_leaves_a_part()
    {
        var station = await CountedStation.Of(
            portal,
            Own,
            new WantedCount(WantedKind.DutiesDone, 2)
        );
        await station.PublishDuties(WorkingStation.Duty("A01"), WorkingStation.Duty("A02"));
        await portal.RunTimedJobs();
        var (manager, official) = (await station.Manager(), await station.Official());
        foreach (var no in (int[])[1, 2])
        {
            await TickAndPass(station, manager, official, no);
        }

        await manager.SendFiles(
            await manager.Get($"{station.Work}/report"),
            $"{station.Work}/report",
            [],
            ("Form.Summary", "完成中期服务。")
        );
        var sampled = await official.Send(
            await official.Get(station.Work),
            $"{station.Work}/sample"
        );
        var strike = sampled.Document.QuerySelector("a[href$='/strike']")!.GetAttribute("href")!;
        var struck = await official.Send(
            await official.Get(strike),
            strike,
            ("Form.Reason", "照片不是当天拍摄")
        );
        Assert.Contains("不予认定", struck.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get(strike)).Status);
        await Stand(official, station, struck);

        var whole = await Answer(official, station, ("Form.Result", "Accept"));
        var part = await Answer(
            official,
            station,
            ("Form.Result", "AcceptPart"),
            ("Form.Amount", "480,000.00"),
            ("Form.Missing", "差一项任务")
        );

        Assert.Contains("认定的工作量为 1，合同要求 2", whole.Messages, StringComparison.Ordinal);
        Assert.Contains("验收结果已记录", part.Messages, StringComparison.Ordinal);
    }

    private static async Task TickAndPass(
        CountedStation station,
        Visitor manager,
        Visitor official,
        int no
    )
    {
        var month = StationMonth.KeyOf(station.Key, new(2026, 3, 1)).Id;
        var task = $"/station-months/{CountedStation.County}/{month}/tasks/{no}";
        await manager.SendFiles(await manager.Get(task), $"{task}/tick", [], ("Form.Amount", "2"));
        await official.Send(await official.Get(task), $"{task}/pass");
    }

    private static async Task Stand(Visitor official, CountedStation station, Page page)
    {
        var action = page
            .Document.QuerySelector("button[formaction$='/stands']")!
            .GetAttribute("formaction")!;
        page.Form($"{station.Work}/sample/").SetAttribute("action", action);
        await official.Send(page, action);
    }

    private static async Task<Page> Answer(
        Visitor official,
        CountedStation station,
        params (string, string)[] values
    )
    {
        var answer = station.Work.Replace("/work", "/answer", StringComparison.Ordinal);
        return await official.Send(
            await official.Get(answer),
            answer,
            [
                .. values,
                ("Form.Asked", "30"),
                ("Form.Satisfied", "29"),
                ("Form.Summary", "总体满意。"),
            ]
        );
    }
}
