using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>An official goes on with the sheet of a colleague who left (EV-10).</summary>
public sealed class TakeOverPagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "52440105MJK9704044";

    [Fact]
    public async Task A_colleague_takes_the_supervisors_sheet_over_and_reads_what_was_scored()
    {
        var station = await EvaluatedStation.Of(portal, Agency, [Guid.CreateVersion7()]);
        await portal.CaughtUp();
        var sheet = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/supervisor";
        var first = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var account = await portal.Open(Role.Official, EvaluatedStation.County);
        var second = await portal.SignIn(account);
        await first.Send(
            await first.Get(sheet),
            sheet,
            ("Form.Lines[0].Points", "4"),
            ("Form.Lines[0].Reason", "按季督导，记录完整")
        );

        var seen = await second.Get(sheet);
        Says(seen, "同事已开始填写");
        Assert.DoesNotContain("按季督导", seen.Text, StringComparison.Ordinal);
        await Looks(account, sheet);
        var blank = await second.Send(await second.Get($"{sheet}/take-over"), $"{sheet}/take-over");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        var taken = await second.Send(blank, $"{sheet}/take-over", ("Form.Reason", "原填写人调离"));
        Says(taken, "您已接手评分表");
        Says(taken, "按季督导");
        Says(taken, "原填写人调离");

        var former = await first.Get(sheet);
        Says(former, "同事已开始填写");
        Assert.False(former.Has("form.sheet"));
        var buyer = sheet.Replace("supervisor", "buyer", StringComparison.Ordinal);
        var both = await first.Send(
            await first.Get(buyer),
            buyer,
            ("Form.Lines[0].Points", "9"),
            ("Form.Lines[0].Reason", "按合同提供服务，群众满意")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Says(both, "不能由同一人评分");
        var signed = await second.Send(await second.Get($"{sheet}/sign"), $"{sheet}/sign");
        Says(signed, "评分表已签署");
        Assert.False((await first.Get(sheet)).Has($"a[href='{sheet}/take-over']"));
    }

    private async Task Looks(TestAccount account, string sheet)
    {
        var page = await browser.SignedIn(portal, account);
        await Look.At(page, sheet, "sheet-of-colleague");
        await Look.At(page, $"{sheet}/take-over", "sheet-take-over");
    }

    private static void Says(Page page, string text) =>
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
}
