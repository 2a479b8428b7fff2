using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>A round that is given up ends for everybody: pages say when and why, nothing is asked of anyone any more, and each is told once (EV-26).</summary>
public sealed class GivenUpRoundTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Why = "指标体系有误，重新组织";

    [Fact]
    public async Task Sheets_surveys_and_tasks_of_a_running_round_end_with_it()
    {
        const string agencyCode = "52440105MJK9701011";
        var chair = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, agencyCode, [chair.Id]);
        await station.Looks(portal, "钱小红");
        await portal.CaughtUp();
        var (round, assessment) = Paths(station);
        var evaluator = await portal.SignIn(chair);
        var agency = await portal.SignedIn(Role.Agency, EvaluatedStation.County, agencyCode);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var drawn = await evaluator.Send(
            await evaluator.Get($"{assessment}/survey"),
            $"{assessment}/survey/draw"
        );
        var made = await evaluator.Send(drawn, $"{assessment}/survey/1/link");
        var link = AskedPeople.LinkIn(made);
        var sheet = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/evaluator";
        var open = await evaluator.Get(sheet);
        Says(await evaluator.Get("/"), "示例社工站");

        var blank = await official.Send(await official.Get($"{round}/cancel"), $"{round}/cancel");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        var given = await official.Send(blank, $"{round}/cancel", ("Form.Reason", Why));
        Says(given, Why);
        Assert.False(given.Has($"a[href='{round}/cancel']"));
        Assert.False(given.Has($"a[href='{round}/close']"));
        await portal.CaughtUp();

        foreach (var reader in new[] { agency, evaluator, official })
        {
            var page = await reader.Get(assessment);
            Says(page, "本轮评估已经终止");
            Says(page, Why);
        }

        Says(await evaluator.Get(sheet), "不再评分");
        var late = await evaluator.Send(
            open,
            sheet,
            ("Form.Lines[0].Points", "36"),
            ("Form.Lines[0].Reason", "现场查看台账，记录完整")
        );
        Says(late, "本轮评估已经终止");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await new Visitor(portal.NewClient()).Get(link)).Status
        );
        Assert.False((await evaluator.Get($"{assessment}/survey")).Has("main form[method='post']"));
        Assert.DoesNotContain(
            "示例社工站",
            (await evaluator.Get("/")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await new Visitor(portal.NewClient()).Get($"{round}/draw")).Status
        );
        Assert.Equal(2, await Mails("RoundGivenUp", round));
        var again = await official.Send(
            await official.Get($"{round}/cancel"),
            $"{round}/cancel",
            ("Form.Reason", Why)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Says(again, "EV-26");
        await Looks(chair, assessment, round);
    }

    [Fact]
    public async Task Draft_results_are_told_without_scores_and_are_none_once_the_round_is_given_up()
    {
        const string agencyCode = "52440105MJK9702022";
        var station = await EvaluatedStation.Of(portal, agencyCode, [Guid.CreateVersion7()]);
        await station.Score();
        await portal.CaughtUp();
        var (round, assessment) = Paths(station);
        var agency = await portal.SignedIn(Role.Agency, EvaluatedStation.County, agencyCode);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        await official.Send(await official.Get($"{round}/close"), $"{round}/close");
        await portal.CaughtUp();

        Assert.Equal(1, await Mails("DraftResult", "/assessments?status=Drafted"));
        Says(await agency.Get("/assessments?status=Drafted"), "示例社工站");
        Says(await agency.Get("/"), "异议");
        Says(await agency.Get(assessment), "优秀");

        await official.Send(
            await official.Get($"{round}/cancel"),
            $"{round}/cancel",
            ("Form.Reason", Why)
        );

        var ended = await agency.Get(assessment);
        Says(ended, Why);
        Assert.DoesNotContain("优秀", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("异议", (await agency.Get("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get($"{assessment}/print")).Status);
    }

    private async Task Looks(TestAccount chair, string assessment, string round)
    {
        var page = await browser.SignedIn(portal, chair);
        await Look.At(page, assessment, "given-up-station");
        await Look.At(page, round, "given-up-round");
        await Look.At(page, $"{assessment}/survey", "given-up-survey");
    }

    private static (string Round, string Assessment) Paths(EvaluatedStation station) =>
        (
            $"/rounds/{station.Round.Tenant}/{station.Round.Id}",
            $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}"
        );

    private Task<long> Mails(string kind, string path) =>
        portal.Postgres.Scalar<long>(
            "select count(*) from mail_outbox where kind = $1 and path = $2",
            kind,
            path
        );

    private static void Says(Page page, string text) =>
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
}
