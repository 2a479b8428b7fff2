using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;
using static StationPortal.Web.Tests.Volunteers.CertificateFacts;

namespace StationPortal.Web.Tests.Volunteers;

public sealed class HourCheckPagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_county_draws_a_sample_lets_one_record_stand_and_doubts_another()
    {
        var station = await portal.OpenStation();
        await portal.Volunteer(station);
        await portal.CaughtUp();
        var account = await portal.Open(Role.Official, County);
        var official = await portal.SignIn(account);
        Assert.True((await official.Get("/hours")).Has("a[href='/hour-checks']"));

        var drawn = await official.Send(
            await official.Get("/hour-checks/new"),
            "/hour-checks/new",
            ("Form.From", "2026-02-01"),
            ("Form.Until", "2026-02-28")
        );
        Assert.Contains("2 条中抽取 2 条", drawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, drawn.Text, StringComparison.Ordinal);
        var path = drawn.Address.AbsolutePath;
        var again = await official.Send(
            await official.Get("/hour-checks/new"),
            "/hour-checks/new",
            ("Form.From", "2026-02-01"),
            ("Form.Until", "2026-02-28")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("已经抽取过", again.Messages, StringComparison.Ordinal);

        var page = await browser.SignedIn(portal, account);
        var first = LinkOf(drawn, path);
        await Look.At(page, first, "hour-check-record");
        var stood = await official.Send(await official.Get(first), $"{first}/stands");
        Assert.Contains("属实", stood.Messages, StringComparison.Ordinal);
        var second = LinkOf(stood, path);
        var without = await official.Send(await official.Get(second), $"{second}/doubt");
        Assert.Contains("选择原因", without.Messages, StringComparison.Ordinal);
        var doubted = await official.Send(
            await official.Get(second),
            $"{second}/doubt",
            ("Doubting.Reason", nameof(HourDoubt.NoTrace))
        );
        Assert.Contains("没有服务痕迹", doubted.Text, StringComparison.Ordinal);

        var queue = await official.Get("/hours?queue=Waiting");
        var year = queue.Document.QuerySelector("#list tbody a")!.GetAttribute("href")!;
        Assert.Contains("抽查存疑", (await official.Get(year)).Text, StringComparison.Ordinal);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(path)).Status);

        await Look.At(page, path, "hour-check");
        await Look.At(page, "/hour-checks/new", "hour-check-draw");
    }

    private static string LinkOf(Page page, string path) =>
        page.Document.QuerySelector($"tbody a[href^='{path}/']")!.GetAttribute("href")!;
}
