using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>People served are drawn, called or answer by a link, and counted; the agency sees none of it (EV-17).</summary>
public sealed class SurveyPagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "52440105MJ7654321B";

    [Fact]
    public async Task One_is_called_another_answers_by_link_and_the_answers_become_points()
    {
        var chair = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, Agency, [chair.Id]);
        await station.Looks(portal, "钱小红");
        await station.Looks(portal, "孙大勇");
        await portal.CaughtUp();
        var assessment = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
        var path = $"{assessment}/survey";
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var empty = await official.Get(path);
        Assert.Contains("还没有抽取", empty.Text, StringComparison.Ordinal);

        var drawn = await official.Send(empty, $"{path}/draw");
        Assert.Contains("钱**", drawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", drawn.Text, StringComparison.Ordinal);
        Assert.False(drawn.Has($"a[href='{path}/1']"));
        var early = await official.Send(drawn, $"{path}/close");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("还有 2 位没有答复", early.Messages, StringComparison.Ordinal);

        var evaluator = await portal.SignIn(chair);
        Assert.Contains(
            "还有 2 位服务对象待联系",
            (await evaluator.Get("/")).Text,
            StringComparison.Ordinal
        );
        var call = await evaluator.Get($"{path}/1");
        Assert.DoesNotContain(AskedPeople.Phone, call.Text, StringComparison.Ordinal);
        call = await evaluator.Send(call, $"{path}/1/reveal");
        Assert.Contains(AskedPeople.Phone, call.Text, StringComparison.Ordinal);
        await evaluator.Send(call, $"{path}/1/tried");
        var without = await evaluator.Send(await evaluator.Get($"{path}/1"), $"{path}/1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var given = await evaluator.Send(
            await evaluator.Get($"{path}/1"),
            $"{path}/1",
            ("Form.Lines[0].Stars", "4")
        );
        Assert.Contains("已答复：电话", given.Text, StringComparison.Ordinal);

        var made = await evaluator.Send(given, $"{path}/2/link");
        var link = new Uri(
            made.Document.QuerySelector("a[href*='/survey/']")!.GetAttribute("href")!
        ).AbsolutePath;
        var page = await browser.NewPerson(portal.Address);
        await Look.At(page, link, "opinion");
        var anyone = new Visitor(portal.NewClient());
        var thanks = await anyone.Send(
            await anyone.Get(link),
            link,
            ("Form.Lines[0].Stars", "5"),
            ("Form.Words", "来得勤")
        );
        Assert.Contains("谢谢", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get(link)).Status);

        var closed = await official.Send(await official.Get(path), $"{path}/close");
        Assert.Contains("5 × 4.5 ÷ 5 = 4.5 分", closed.Text, StringComparison.Ordinal);
        Assert.Contains("来得勤", closed.Text, StringComparison.Ordinal);

        var agency = await portal.SignedIn(Role.Agency, EvaluatedStation.County, Agency);
        Assert.NotEqual(HttpStatusCode.OK, (await agency.Get(path)).Status);
        var seen = await agency.Get(assessment);
        Assert.Contains("不足 5 人", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("来得勤", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_callers_stand_on_a_phone_and_strangers_find_none()
    {
        var chair = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, Agency, [chair.Id]);
        await station.Looks(portal, "周小敏");
        await portal.CaughtUp();
        var path = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}/survey";
        var evaluator = await portal.SignIn(chair);
        await evaluator.Send(await evaluator.Get(path), $"{path}/draw");

        var page = await browser.SignedIn(portal, chair);
        await Look.At(page, path, "survey");
        await Look.At(page, $"{path}/1", "survey-call");

        var stranger = await portal.SignedIn(Role.Evaluator, "440000");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(path)).Status);
        var unknown = await new Visitor(portal.NewClient()).Get("/survey/AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }
}
