using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Results;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Results;

/// <summary>From closed scoring to a published result and what comes after it, by the pages.</summary>
public sealed class ResultPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "52440100MJK9301011";
    private const string OtherCode = "52440100MJK9302022";
    private const string VetoedCode = "52440100MJK9304044";
    private static readonly byte[] pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    [Fact]
    public async Task A_round_is_closed_objected_to_answered_changed_published_and_annulled()
    {
        var station = await Scored();
        var (official, another, agency) = await People();
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        var path = PathOf(station);
        Assert.True((await official.Get(round)).Has($"a[href='{round}/close']"));

        await official.Send(await official.Get($"{round}/close"), $"{round}/close");
        var draft = await agency.Get(path);
        Assert.Contains("良好", draft.Text, StringComparison.Ordinal);
        Assert.Contains("还差 2.50 分到“优秀”", draft.Text, StringComparison.Ordinal);
        Assert.Contains("现在重算，结果相同", draft.Text, StringComparison.Ordinal);
        Assert.True((await agency.Get($"{path}?tab=After")).Has($"a[href='{path}/object']"));

        var objected = await agency.Send(
            await agency.Get($"{path}/object"),
            $"{path}/object",
            ("Form.Code", "3"),
            ("Form.Text", "台账齐全，扣分没有依据")
        );
        Assert.Contains("异议已提交", objected.Messages, StringComparison.Ordinal);
        var early = await official.Send(await official.Get($"{round}/publish"), $"{round}/publish");
        Assert.Contains("期满后才能公布", early.Messages, StringComparison.Ordinal);
        await official.Send(
            await official.Get($"{path}/objections/1"),
            $"{path}/objections/1",
            ("Form.Answer", "Upheld"),
            ("Form.Points", "10"),
            ("Form.Reason", "复核后采纳")
        );
        Assert.Contains("88.50", (await agency.Get(path)).Text, StringComparison.Ordinal);

        await official.Send(
            await official.Get($"{path}/change"),
            $"{path}/change",
            ("Form.Code", "4"),
            ("Form.Points", "5"),
            ("Form.Reason", "登记错误")
        );
        var after = await official.Get($"{path}?tab=After");
        Assert.False(after.Has($"a[href='{path}/changes/1']"));
        Assert.Contains("请另一名干部登录后决定", after.Text, StringComparison.Ordinal);
        Assert.True((await another.Get($"{path}?tab=After")).Has($"a[href='{path}/changes/1']"));
        var own = await official.Send(
            await official.Get($"{path}/changes/1"),
            $"{path}/changes/1",
            ("Form.Decision", "Confirm")
        );
        Assert.Contains("申请人自己", own.Messages, StringComparison.Ordinal);
        await another.Send(
            await another.Get($"{path}/changes/1"),
            $"{path}/changes/1",
            ("Form.Decision", "Confirm")
        );

        portal.Clock.Advance(TimeSpan.FromDays(9));
        (official, _, agency) = await People();
        Assert.Contains("公布结果", (await official.Get("/")).Text, StringComparison.Ordinal);
        Assert.True((await official.Get(round)).Has($"a[href='{round}/publish']"));
        var over = await agency.Get($"{path}?tab=After");
        Assert.False(over.Has($"a[href='{path}/object']"));
        var late = await agency.Send(
            await agency.Get($"{path}/object"),
            $"{path}/object",
            ("Form.Code", "1.1"),
            ("Form.Text", "过期的异议")
        );
        Assert.Contains("异议期已于", late.Messages, StringComparison.Ordinal);
        await official.Send(await official.Get($"{round}/publish"), $"{round}/publish");
        var twice = await official.Send(await official.Get($"{round}/publish"), $"{round}/publish");
        Assert.Contains("一轮只公布一次", twice.Messages, StringComparison.Ordinal);
        var published = await agency.Get(path);
        Assert.Contains("89.50", published.Text, StringComparison.Ordinal);
        Assert.Contains("第 1 名，共 1 个社工站", published.Text, StringComparison.Ordinal);

        var annulled = await official.SendFiles(
            await official.Get($"{path}/annul"),
            $"{path}/annul",
            [("Form.Paper", "判决书.pdf", pdf)],
            ("Form.Ground", "Court"),
            ("Form.Reference", "粤01民终1号")
        );
        Assert.Contains("结果已撤销", annulled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_with_something_missing_is_not_closed_and_says_what()
    {
        var station = await EvaluatedStation.Of(portal, CreditCode, [Guid.CreateVersion7()]);
        var (official, _, _) = await People();
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";

        var refused = await official.Send(await official.Get($"{round}/close"), $"{round}/close");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(
            "示例社工站（1.1，1.2，2，3，4，5，V）",
            refused.Messages,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Something_is_put_right_reported_and_looked_at_again()
    {
        var station = await Closed();
        var (official, _, _) = await People();
        var account = await portal.Open(Role.Agency, "440000", CreditCode);
        var agency = await portal.SignIn(account);
        var path = PathOf(station);
        await official.Send(
            await official.Get($"{path}/rectify"),
            $"{path}/rectify",
            ("Form.Code", "1.1"),
            ("Form.What", "补齐探访记录"),
            ("Form.Due", ChinaTime.DateOf(portal.Clock.Now).AddDays(10).ToString("yyyy-MM-dd"))
        );
        var home = await agency.Get("/");
        Assert.Contains("报告整改", home.Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await Remind();
        await Remind();
        (official, _, _) = await People();
        agency = await portal.SignIn(account);
        Assert.Single(
            (await agency.Get("/inbox")).Document.QuerySelectorAll($"#list a[href^='{path}']")
        );

        await agency.SendFiles(
            await agency.Get($"{path}/rectifications/1/report"),
            $"{path}/rectifications/1/report",
            [("Form.Paper", "report.pdf", pdf)],
            ("Form.Text", "已补齐")
        );
        Assert.Contains("复查整改", (await official.Get("/")).Text, StringComparison.Ordinal);
        await official.Send(
            await official.Get($"{path}/rectifications/1/check"),
            $"{path}/rectifications/1/check",
            ("Form.Look", "Done"),
            ("Form.Reason", "现场查看已补齐")
        );

        var after = await agency.Get($"{path}?tab=After");
        Assert.Contains("复查通过", after.Text, StringComparison.Ordinal);
        var file = after.Document.QuerySelector("a[href*='/papers/']")?.GetAttribute("href");
        Assert.NotNull(file);
        Assert.Equal(HttpStatusCode.OK, (await official.Client.GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task The_organiser_sees_every_score_and_the_agency_no_single_evaluators()
    {
        var station = await Closed();
        var (official, _, agency) = await People();
        var lines = $"{PathOf(station)}?tab=Lines";

        var all = await official.Get(lines);
        var own = await agency.Get(lines);

        Assert.Contains("评估员 1", all.Text, StringComparison.Ordinal);
        Assert.Contains("（36 + 36）÷ 2", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("评估员 1", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("36 + 36", own.Text, StringComparison.Ordinal);
        Assert.Contains("评估员评语", own.Text, StringComparison.Ordinal);
        Assert.Contains("20 × 100% = 20 分", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_veto_that_was_found_gives_the_last_grade_and_is_told_wherever_the_grade_is()
    {
        var station = await EvaluatedStation.Of(portal, VetoedCode, [Guid.CreateVersion7()]);
        await station.Score(veto: true);
        var (official, _, _) = await People();
        var agency = await portal.SignedIn(Role.Agency, "440000", VetoedCode);
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        await official.Send(await official.Get($"{round}/close"), $"{round}/close");

        var draft = await agency.Get(PathOf(station));
        Assert.Contains("不合格", draft.Text, StringComparison.Ordinal);
        Assert.Contains("93.50", draft.Text, StringComparison.Ordinal);
        Assert.True(draft.Has(".panel") && draft.Text.Contains("指标V（V）"), draft.Text);

        portal.Clock.Advance(TimeSpan.FromDays(9));
        (official, _, _) = await People();
        await official.Send(await official.Get($"{round}/publish"), $"{round}/publish");
        var printed = await official.Get($"{PathOf(station)}/print");
        Assert.Contains("不合格", printed.Text, StringComparison.Ordinal);
        Assert.Contains("指标V", printed.Text, StringComparison.Ordinal);
        var anyone = new Visitor(portal.NewClient());
        var list = await anyone.Get($"/public/evaluations?region={station.Township}");
        Assert.Contains("不合格", list.Text, StringComparison.Ordinal);
        Assert.Contains("有一票否决", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_a_score_opens_from_the_result_for_whoever_may_see_the_score()
    {
        var account = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, CreditCode, [account.Id]);
        var evaluator = await portal.SignIn(account);
        var sheet = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/evaluator";
        await evaluator.SendFiles(
            await evaluator.Get(sheet),
            sheet,
            [("Form.Lines[0].Added", "现场.pdf", pdf)],
            ("Form.Lines[0].Points", "36"),
            ("Form.Lines[0].Reason", "现场查看台账，记录完整"),
            ("Form.Lines[1].Degree", "完全达到"),
            ("Form.Lines[1].Reason", "现场查看台账，记录完整"),
            ("Form.Lines[2].Found", "False")
        );
        await evaluator.Send(await evaluator.Get($"{sheet}/sign"), $"{sheet}/sign");
        await station.ScoreByOthers();
        var (official, _, agency) = await People();
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        await official.Send(await official.Get($"{round}/close"), $"{round}/close");

        var lines = await official.Get($"{PathOf(station)}?tab=Lines");
        var file =
            lines.Document.QuerySelector("#line-1\\.1 a[href*='/files/']")?.GetAttribute("href")
            ?? "";
        Assert.Equal(HttpStatusCode.OK, (await official.Client.GetAsync(file)).StatusCode);
        var own = await agency.Get($"{PathOf(station)}?tab=Lines");
        Assert.False(own.Has("#line-1\\.1 a[href*='/files/']"));
        Assert.True(own.Has("#line-4 a[href*='/files/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Client.GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task A_station_that_is_being_scored_shows_its_progress_and_no_points()
    {
        var station = await Scored();
        var (official, _, _) = await People();

        var page = await official.Get(PathOf(station));

        Assert.Contains("评估员评分", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("87.50", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("逐项得分", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_find_neither_the_page_nor_its_files()
    {
        var station = await Closed();
        var stranger = await portal.SignedIn(Role.Agency, "440000", OtherCode);
        var county = await portal.SignedIn(Role.Official, "440106");

        foreach (var visitor in new[] { stranger, county })
        {
            foreach (var page in new[] { "", "/print", "/result.csv", "/result.json" })
            {
                Assert.Equal(
                    HttpStatusCode.NotFound,
                    (await visitor.Get(PathOf(station) + page)).Status
                );
            }
        }
    }

    [Fact]
    public async Task A_result_is_printed_compared_and_exported()
    {
        var station = await Closed();
        var (official, _, _) = await People();
        var path = PathOf(station);

        var compared = await official.Get($"{path}?tab=Comparison");
        Assert.Contains("中位数", compared.Text, StringComparison.Ordinal);
        Assert.Contains(
            "93.50",
            (await official.Get($"{path}/print")).Text,
            StringComparison.Ordinal
        );
        var csv = await official.Client.GetStringAsync($"{path}/result.csv");
        Assert.Contains("1.1,指标1.1,36", csv, StringComparison.Ordinal);
        var json = await official.Client.GetStringAsync($"{path}/result.json");
        Assert.Contains("\"score\":93.5", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_station_is_not_compared_with_a_result_that_was_annulled()
    {
        var station = await Closed();
        var log = portal.Services.GetRequiredService<IEventLog>();
        var opened = (AssessmentOpened)
            (await log.ReadStream(station.Assessment, null, CancellationToken.None))[0].Data;
        foreach (var (year, annulled) in new[] { (2023, true), (2024, false) })
        {
            var round = new StreamKey(station.Round.Tenant, Guid.CreateVersion7());
            object[] events =
            [
                opened with
                {
                    Round = round.Id,
                    RoundName = $"{year} 年度评估",
                    Until = new(year, 12, 31),
                },
                new GradePublished(new(90, 100, 90, "优秀", 0, [], []), 1, 1),
            ];
            await station.Append<Assessment>(
                Assessment.KeyOf(round, station.Station.Id),
                annulled
                    ? [.. events, new GradeAnnulled(AnnulmentGround.Court, "1", Decision, Somebody)]
                    : events
            );
        }

        var (official, _, _) = await People();
        var compared = await official.Get($"{PathOf(station)}?tab=Comparison");

        Assert.Contains("2024 年度评估", compared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2023 年度评估", compared.Text, StringComparison.Ordinal);
    }

    private async Task Remind()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RemindOfRectifications>()
            .Run(CancellationToken.None);
    }

    private async Task<EvaluatedStation> Scored()
    {
        var station = await EvaluatedStation.Of(
            portal,
            CreditCode,
            [Guid.CreateVersion7(), Guid.CreateVersion7()]
        );
        await station.Score(30);
        return station;
    }

    private async Task<EvaluatedStation> Closed()
    {
        var station = await EvaluatedStation.Of(
            portal,
            CreditCode,
            [Guid.CreateVersion7(), Guid.CreateVersion7()]
        );
        await station.Score();
        var (official, _, _) = await People();
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        await official.Send(await official.Get($"{round}/close"), $"{round}/close");
        return station;
    }

    private async Task<(Visitor Official, Visitor Another, Visitor Agency)> People() =>
        (
            await portal.SignedIn(Role.Official, EvaluatedStation.County),
            await portal.SignedIn(Role.Official, EvaluatedStation.County),
            await portal.SignedIn(Role.Agency, "440000", CreditCode)
        );

    private static FileRef Decision { get; } = new("判决书.pdf", new string('a', 64), 10);

    private static DutyHolder Somebody => new(Guid.CreateVersion7(), null);

    private static string PathOf(EvaluatedStation station) =>
        $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
}
