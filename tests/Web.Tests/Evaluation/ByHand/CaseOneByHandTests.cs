using System.Net;
using System.Text.Json;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Demo;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>The published score of case 1's station under T1, followed by hand as the county's official: from the page to lines, figures, lists, single visits, sheets, answers, and on to the last instalment. Every sum is done again here with plain arithmetic or plain SQL; nothing of the portal's own formula is asked.</summary>
public sealed class CaseOneByHandTests(DemoPortal demo) : IClassFixture<DemoPortal>, IAsyncLifetime
{
    private const string Township = "440105012";
    private RecordedByHand recorded = null!;
    private Visitor reader = null!;
    private ResultByHand result = null!;

    public async ValueTask InitializeAsync()
    {
        recorded = await RecordedByHand.Of(demo.Portal.Postgres, Township);
        reader = await demo.Portal.SignedIn(Role.Official, "440105");
        result = await ResultByHand.Read(reader, recorded.Path);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_line_adds_up_to_the_line_above_it_and_all_of_them_to_the_score_and_the_grade()
    {
        foreach (var line in result.Lines.Where(line => result.Below(line.Code).Count > 0))
        {
            var below = result.Below(line.Code);
            Assert.Equal(below.Sum(part => part.Points), line.Points);
            Assert.Equal(below.Sum(part => part.Most), line.Most);
            Assert.Equal(line.Points, Equation.Numbers(line.Formula)[^1]);
            if (below.Count > 1)
            {
                var sum = Assert.Single(line.Sums);
                Assert.Equal(below.Select(part => part.Points ?? 0), sum.Terms);
                Assert.Equal(sum.Left, sum.Right);
            }
        }

        var top = result
            .Lines.Where(line => line is { Points: not null } && !line.Code.Contains('.'))
            .ToList();
        var points = top.Sum(line => line.Points ?? 0);
        Assert.Equal(1000, top.Sum(line => line.Most));
        Assert.Equal(200, result["7"].Most + result["8"].Most);
        Assert.Equal(100, result["9"].Most);
        Assert.Equal(115, result["1"].Most);
        Assert.Equal([points, 1000], Equation.Numbers(result.Overview.Fact("得分")));
        var score = Equation.In(result.Overview.Fact("怎样算出来的"))[0];
        Assert.Equal(points / 1000 * 100, score.Left);
        Assert.Equal(score.HalfUp, score.Right);
        Assert.Equal([score.Right], Equation.Numbers(result.Overview.Fact("得分（百分制）")));
        Assert.Equal(GradeOf(score.Right), result.Overview.Fact("等级"));
        Assert.Contains("现在重算，结果相同", result.Overview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_counted_line_leads_to_records_that_add_up_to_its_points()
    {
        var counted = result
            .Leaves.Where(line => line.Href?.Contains("/figures/") == true)
            .ToList();

        Assert.Equal(10, counted.Count);
        foreach (var line in counted)
        {
            var figure = await FigureByHand.Read(reader, line.Href!);
            Assert.Equal(figure.Rows.Sum(row => row.Reached), figure.Reached);
            Assert.Contains(
                $"全部 {figure.Rows.Count} 条合计",
                figure.Page.Text,
                StringComparison.Ordinal
            );
            if (figure.Value is { } value)
            {
                Assert.Equal(figure.Rows.Sum(row => row.Wanted), figure.Wanted);
                Assert.Equal(value.Cut, value.Right);
                Assert.Equal([figure.Reached, figure.Wanted], value.Terms.Take(2));
                Assert.Equal(value, line.Sums[0]);
            }

            var earned = figure.Page.Fact("得分");
            Assert.Contains(
                line.Formula.Split('；')[1].TrimEnd('。'),
                earned,
                StringComparison.Ordinal
            );
            Assert.Equal(
                [line.Points ?? 0, line.Most ?? 0],
                Equation.Numbers(earned[(earned.IndexOf('：') + 1)..]).Take(2)
            );
            Assert.All(
                line.Sums.Skip(figure.Value is null ? 0 : 1),
                sum => Assert.Equal((sum.HalfUp, sum.Right), (line.Points, line.Points))
            );
            foreach (var wanted in figure.Rows.Where(row => row.Formula.Length > 0))
            {
                var sum = Assert.Single(Equation.In(wanted.Formula));
                Assert.Equal((sum.HalfUp, sum.Right), (wanted.Wanted, wanted.Wanted));
            }
        }
    }

    [Theory]
    [InlineData("visit_rate", RecountSql.VisitRate)]
    [InlineData("hours_rate", RecountSql.HoursRate)]
    [InlineData("task_rate", RecountSql.TaskRate)]
    [InlineData("orders_closed_rate", RecountSql.OrdersClosedRate)]
    public async Task A_figure_is_what_plain_SQL_counts_in_the_events(string name, string sql)
    {
        Assert.Equal((0, 0), await recorded.Count(RecountSql.ChangesOfCare));
        var figure = await FigureByHand.Read(reader, $"{recorded.Path}/figures/{name}");

        Assert.True(figure.Reached > 0, name);
        Assert.Equal(await recorded.Count(sql), (figure.Reached, figure.Wanted));
    }

    [Theory]
    [InlineData("visit_rate", "探访")]
    [InlineData("hours_rate", "服务记录")]
    [InlineData("community_share", "探访")]
    [InlineData("task_rate", "职责任务")]
    [InlineData("orders_closed_rate", "服务订单")]
    [InlineData("report_rate", "月走访报告")]
    [InlineData("staff", "在岗人员")]
    public async Task A_single_record_opens_and_shows_what_was_counted(string name, string kind)
    {
        var figure = await FigureByHand.Read(reader, $"{recorded.Path}/figures/{name}");
        var rows = figure.Rows.Where(row => row.Kind == kind).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotNull(row.Href));
        foreach (var row in new[] { rows[0], rows[^1] })
        {
            var page = await reader.Get(row.Href!);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var told = row.Href!.Split('#') is [_, var place]
                ? page.Document.GetElementById(place)!.InnerHtml
                : page.Document.QuerySelector("main")!.InnerHtml;
            Assert.Contains(row.Day, told, StringComparison.Ordinal);
            if (name is "community_share")
            {
                Assert.Equal(
                    row.Wanted,
                    Equation.Numbers(
                        page.Document.GetElementById(row.Href.Split('#')[1])!
                            .QuerySelector("td.number")!
                            .TextContent
                    )[0]
                );
            }
            else if (name is "hours_rate")
            {
                Assert.Equal(row.Reached, Equation.Numbers(page.Fact("认定分钟"))[0]);
            }
        }
    }

    [Fact]
    public async Task Every_judged_line_is_the_mean_of_the_signed_sheets_or_what_the_team_agreed_on()
    {
        var sheets = await recorded.Events("evaluation.sheet_signed");
        var agreed = await recorded.Events("evaluation.consensus_reached");
        var upheld = (await recorded.Events("evaluation.objection_answered"))
            .Where(e => e.GetProperty("Upheld").GetBoolean())
            .ToList();
        foreach (
            var item in recorded
                .Opened.GetProperty("Items")
                .EnumerateArray()
                .Where(item => IsJudged(item))
        )
        {
            var code = item.GetProperty("Code").GetString()!;
            var line = result[code];
            var part = item.GetProperty("Part").GetString();
            var kind = part == "Evaluators" ? "Evaluator" : part;
            var given = sheets
                .Where(sheet => sheet.GetProperty("Kind").GetString() == kind)
                .Select(sheet => PointsOf(item, Of(sheet.GetProperty("Scores"), code)!.Value))
                .ToList();
            if (line.Formula.Contains("异议成立", StringComparison.Ordinal))
            {
                Assert.Equal(Assert.Single(upheld).GetProperty("Points").GetDecimal(), line.Points);
            }
            else if (
                agreed
                    .Select(e => Of(e.GetProperty("Items"), code))
                    .FirstOrDefault(e => e is not null) is
                { } consensus
            )
            {
                Assert.Equal(consensus.GetProperty("Points").GetDecimal(), line.Points);
            }
            else
            {
                Assert.Equal(
                    decimal.Round(given.Average(), 2, MidpointRounding.AwayFromZero),
                    line.Points
                );
                Assert.Equal(line.Points, Equation.Numbers(line.Formula)[^1]);
                Assert.Equal(
                    given.Count > 1 || item.GetProperty("Kind").GetString() == "Degree" ? 1 : 0,
                    line.Sums.Count
                );
                Assert.All(
                    line.Sums,
                    sum => Assert.Equal((sum.HalfUp, sum.Right), (line.Points, line.Points))
                );
            }

            if (given.Count > 1)
            {
                Assert.Equal(
                    given.Order(),
                    line.Scores.Where(score =>
                            score.TrimStart().StartsWith("评估员 ", StringComparison.Ordinal)
                        )
                        .Select(score => Equation.Numbers(score)[1])
                        .Order()
                );
            }
        }

        Assert.Contains(
            result.Lines,
            line => line.Formula.Contains("异议成立", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_people_served_are_the_mean_of_their_answers()
    {
        var survey = await reader.Get(recorded.Survey);
        var lines = recorded
            .Opened.GetProperty("Items")
            .EnumerateArray()
            .Where(item => item.GetProperty("Part").GetString() == "PeopleServed")
            .Select(item => item.GetProperty("Code").GetString()!)
            .ToList();

        Assert.NotEmpty(lines);
        foreach (var code in lines)
        {
            var (stars, answers) = await recorded.Opinions(code);
            var mean = decimal.Round(stars / answers, 2, MidpointRounding.AwayFromZero);
            var line = result[code];
            Assert.Equal(recorded.Survey, line.Href);
            Assert.Equal(
                decimal.Round(mean * line.Most!.Value / 5, 2, MidpointRounding.AwayFromZero),
                line.Points
            );
            var row = survey
                .Document.QuerySelectorAll("main tbody tr")
                .First(each => each.TextContent.Contains($"{code} ", StringComparison.Ordinal));
            var sums = Equation.In(row.TextContent);
            Assert.Equal([stars, answers], sums[0].Terms);
            Assert.Equal((mean, line.Points ?? 0), (sums[0].Right, sums[1].Right));
        }
    }

    [Fact]
    public async Task The_grade_reaches_the_contract_and_decides_its_last_instalment_to_the_fen()
    {
        var contract = await reader.Get(
            result
                .Overview.Document.QuerySelectorAll("main a[href^='/contracts/']")
                .Select(link => link.GetAttribute("href")!)
                .First() + "?tab=money"
        );
        var schedule = await recorded.Schedule();
        var score = Equation.Numbers(result.Overview.Fact("得分（百分制）"))[0];

        var percent = schedule
            .GetProperty("Bands")
            .EnumerateArray()
            .First(band => score >= band.GetProperty("FromScore").GetDecimal())
            .GetProperty("PaidPercent")
            .GetDecimal();
        var share = schedule
            .GetProperty("Milestones")
            .EnumerateArray()
            .Single(line => line.GetProperty("ByScore").GetBoolean())
            .GetProperty("Percent")
            .GetDecimal();
        foreach (var page in new[] { contract, result.Overview })
        {
            var sum = Equation
                .In(page.Text)
                .First(each => each.Text.Contains('%') && each.Right > 1000);
            Assert.Equal(sum.HalfUp, sum.Right);
            Assert.Equal(2_400_000m * share / 100 * percent / 100, sum.Right);
        }
    }

    private string GradeOf(decimal score) =>
        recorded
            .Opened.GetProperty("Bands")
            .EnumerateArray()
            .First(band => score >= band.GetProperty("FromScore").GetDecimal())
            .GetProperty("Name")
            .GetString()!;

    private static bool IsJudged(JsonElement item) =>
        item.GetProperty("Kind").GetString() is "Judged" or "Degree"
        && item.GetProperty("Part").GetString() is "Evaluators" or "Buyer" or "Supervisor";

    private static JsonElement? Of(JsonElement lines, string code) =>
        lines
            .EnumerateArray()
            .Where(line => line.GetProperty("Code").GetString() == code)
            .Select(line => (JsonElement?)line)
            .FirstOrDefault();

    private static decimal PointsOf(JsonElement item, JsonElement score) =>
        score.TryGetProperty("Points", out var points) && points.ValueKind == JsonValueKind.Number
            ? points.GetDecimal()
            : item.GetProperty("Points").GetDecimal()
                * item.GetProperty("Degrees")
                    .EnumerateArray()
                    .Single(degree =>
                        degree.GetProperty("Name").GetString()
                        == score.GetProperty("Degree").GetString()
                    )
                    .GetProperty("Percent")
                    .GetDecimal()
                / 100;
}
