using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;
using static StationPortal.Web.Tests.Evaluation.RoundHall;

namespace StationPortal.Web.Tests.Evaluation;

public sealed class RoundPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_round_goes_by_its_pages_from_the_announcement_to_open_assessments()
    {
        var hall = await Open(portal, "440103", evaluators: 4);
        var official = await portal.SignedIn(Role.Official, "440103");
        var agency = await portal.SignedIn(Role.Agency, "440000", SecondAgency);
        var path = await hall.Announce(official);
        Assert.Contains("确定参评社工站", (await official.Get("/")).Text, StringComparison.Ordinal);
        var choose = await official.Get($"{path}/stations");
        Assert.Contains(
            "沙园社工站：甲社工中心（至 2025-06-30），之后为乙社工中心",
            choose.Text,
            StringComparison.Ordinal
        );
        await official.Send(choose, $"{path}/stations");
        var drawn = await official.Send(await official.Get($"{path}/teams"), $"{path}/teams");
        Assert.Contains("评估员已经抽取", drawn.Messages, StringComparison.Ordinal);
        var early = await official.Send(await official.Get($"{path}/start"), $"{path}/start");
        Assert.Contains("没有作出回避声明", early.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "评估员还没有声明",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );

        await hall.Declare(path);
        Assert.Contains("：开始评分", (await official.Get("/")).Text, StringComparison.Ordinal);
        var visitor = new Visitor(portal.NewClient());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{path}/draw")).Status);
        var started = await official.Send(await official.Get($"{path}/start"), $"{path}/start");
        Assert.Contains("评分已经开始", started.Messages, StringComparison.Ordinal);
        await portal.CaughtUp();

        var round = await hall.Read(path);
        Assert.Contains(
            new BarredEvaluator(hall.Library[^1], BarReason.WorksForOperator),
            round.Draw!.Barred
        );
        foreach (var (station, team) in round.Teams)
        {
            var row = await Assessed(path, station);
            Assert.Equal((100m, 1), ((await Opened(path, station)).Maximum, row.TeamSize));
            Assert.Equal(RoundRow.Mark(team[0]), row.Team);
        }

        var changed = round.Chosen.Values.Single(station => station.Earlier is not null);
        Assert.Equal(IdOf(SecondAgency), (await Assessed(path, changed.Station)).Operator);
        var own = await agency.Get(path);
        Assert.Contains("沙园社工站", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("南石社工站", own.Text, StringComparison.Ordinal);
        await EveryoneCanDrawAgain(visitor, path, round);
        Assert.Equal(
            round.Teams.Values.SelectMany(team => team).Distinct().Count(),
            await Mails("ScoringBegan")
        );
        Assert.True(await Mails("DeclareTies") > 0);
        Assert.Equal(1, await Mails("SelfEvaluation"));
        Assert.True((await official.Get("/search?q=2025 年度")).Has($"main a[href='{path}']"));
        await IsExtended(official, path, round);
    }

    [Fact]
    public async Task A_round_is_shown_as_it_stood_on_a_day()
    {
        var hall = await Open(portal, "440108", evaluators: 4);
        var official = await portal.SignedIn(Role.Official, "440108");
        var announced = ChinaTime.DateOf(portal.Clock.Now);
        var path = await hall.Announce(official);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        official = await portal.SignedIn(Role.Official, "440108");
        await Draw(official, path);

        var then = await official.Get($"{path}?on={announced:yyyy-MM-dd}");
        Assert.Contains("参评社工站还没有确定", then.Text, StringComparison.Ordinal);
        Assert.False(then.Has(".main-action"));
        Assert.True(then.Has($"a[href='{path}?tab=Draw&on={announced:yyyy-MM-dd}']"));
        var before = await official.Get($"{path}?on={announced.AddDays(-1):yyyy-MM-dd}");
        Assert.DoesNotContain("2025 年度评估", before.Text, StringComparison.Ordinal);
        Assert.Contains("南石社工站", (await official.Get(path)).Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task An_evaluator_sees_agencies_by_name_and_nothing_else_before_declaring()
    {
        var hall = await Open(portal, "440104", evaluators: 3);
        var official = await portal.SignedIn(Role.Official, "440104");
        var path = await hall.Announce(official);
        await Draw(official, path);
        var (evaluator, agency) = (await hall.Read(path)).Undeclared.First();
        var mine = await hall.SignIn(evaluator);

        Assert.Contains("声明有无利害关系", (await mine.Get("/")).Text, StringComparison.Ordinal);
        var ties = await mine.Get(path);
        Assert.Equal($"{path}/ties", ties.Address.AbsolutePath);
        Assert.Contains("社工中心", ties.Text, StringComparison.Ordinal);
        Assert.All(
            hall.StationNames,
            name => Assert.DoesNotContain(name, ties.Text, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Get($"{path}/draw")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Get($"{path}/draw/stations.csv")).Status);

        var nothing = await mine.Send(ties, $"{path}/ties");
        Assert.Contains("没有勾选机构", nothing.Messages, StringComparison.Ordinal);
        var tied = await mine.Send(
            await mine.Get($"{path}/ties/new"),
            $"{path}/ties/new",
            ("Form.Agency", $"{agency}"),
            ("Form.Kind", nameof(TieKind.Family))
        );
        Assert.Contains("由他人递补", tied.Messages, StringComparison.Ordinal);
        Assert.Empty((await hall.Read(path)).StationsOf(evaluator, agency));
        var teams = (await hall.Read(path)).Teams.Values.SelectMany(team => team).ToList();
        var outsider = await hall.SignIn(
            hall.Library.First(each => each != evaluator && !teams.Contains(each))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.Get($"{path}/ties")).Status);
    }

    [Fact]
    public async Task Of_two_officials_who_draw_at_once_one_draws()
    {
        var hall = await Open(portal, "440106", evaluators: 3);
        var first = await portal.SignedIn(Role.Official, "440106");
        var second = await portal.SignedIn(Role.Official, "440106");
        var path = await hall.Announce(first);
        await first.Send(await first.Get($"{path}/stations"), $"{path}/stations");
        var (one, other) = (await first.Get($"{path}/teams"), await second.Get($"{path}/teams"));

        var answers = await Task.WhenAll(
            first.Send(one, $"{path}/teams"),
            second.Send(other, $"{path}/teams")
        );

        Assert.Single(answers, page => page.Status == HttpStatusCode.OK);
        var log = portal.Services.GetRequiredService<IEventLog>();
        var events = await log.ReadStream(KeyOf(path), null, CancellationToken.None);
        Assert.Single(events, each => each.Data is TeamsDrawn);
    }

    [Fact]
    public async Task Who_steps_in_while_scoring_runs_sees_the_station_only_after_declaring()
    {
        var hall = await Open(portal, "440111", evaluators: 3);
        var official = await portal.SignedIn(Role.Official, "440111");
        var path = await hall.Announce(official);
        await Draw(official, path);
        await hall.Declare(path);
        await official.Send(await official.Get($"{path}/start"), $"{path}/start");
        await portal.CaughtUp();
        var before = await hall.Read(path);
        var (station, team) = before.Teams.First();

        var replaced = await official.Send(
            await official.Get($"{path}/replace"),
            $"{path}/replace",
            ("Form.Left", $"{team[0]}"),
            ("Form.Reason", "不能履职")
        );

        Assert.Contains("评估员已经更换", replaced.Messages, StringComparison.Ordinal);
        await portal.CaughtUp();
        var next = (await hall.Read(path)).Teams[station][0];
        Assert.NotEqual(team[0], next);
        Assert.Equal(RoundRow.Mark(team[0]), (await Assessed(path, station)).Team);
        var stepping = await hall.SignIn(next);
        Assert.Contains(
            "声明有无利害关系",
            (await stepping.Get("/")).Text,
            StringComparison.Ordinal
        );
        var name = before.Chosen[station].Name;
        Assert.DoesNotContain(name, (await stepping.Get(path)).Text, StringComparison.Ordinal);
        await hall.Declare(path);
        await portal.CaughtUp();
        Assert.Equal(RoundRow.Mark(next), (await Assessed(path, station)).Team);
        Assert.Contains(name, (await stepping.Get(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_belongs_to_its_organiser_and_can_be_given_up_before_it_starts()
    {
        var hall = await Open(portal, "530199", evaluators: 0);
        var official = await portal.SignedIn(Role.Official, "530199");
        Assert.Contains(
            "还没有评估轮次",
            (await official.Get("/rounds")).Text,
            StringComparison.Ordinal
        );
        var path = await hall.Announce(official);
        await official.Send(await official.Get($"{path}/stations"), $"{path}/stations");

        var few = await official.Send(await official.Get($"{path}/teams"), $"{path}/teams");
        Assert.Contains(
            "只有 0 名，每个社工站需要 1 名；库中另有",
            few.Messages,
            StringComparison.Ordinal
        );
        var province = await portal.SignedIn(Role.Official, "530000");
        Assert.Equal(HttpStatusCode.OK, (await province.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await province.Get($"{path}/cancel")).Status);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(path)).Status);
        var given = await official.Send(
            await official.Get($"{path}/cancel"),
            $"{path}/cancel",
            ("Form.Reason", "评估员不足")
        );
        Assert.Contains("已终止", given.Text, StringComparison.Ordinal);
    }

    // From the public page and its files alone: tickets in the order of their lots are the published places.
    private async Task IsExtended(Visitor official, string path, Round round)
    {
        var later = round.LastDays.Score.AddDays(7);
        var extended = await official.Send(
            await official.Get($"{path}/extend"),
            $"{path}/extend",
            ("Form.ScoreUntil", $"{later:yyyy-MM-dd}"),
            ("Form.Reason", "台风停工")
        );
        Assert.Contains("评分已经延期", extended.Messages, StringComparison.Ordinal);
        foreach (var station in round.Chosen.Keys)
        {
            Assert.Equal(later, (await Assessed(path, station)).ScoreUntil);
        }
    }

    private static async Task EveryoneCanDrawAgain(Visitor visitor, string path, Round round)
    {
        var page = await visitor.Get($"{path}/draw");
        Assert.Contains(round.Draw!.Seed, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("林", page.Text, StringComparison.Ordinal);
        var csv = await visitor.Client.GetStringAsync(
            new Uri($"{path}/draw/evaluators.csv", UriKind.Relative)
        );
        Assert.All(
            round.Draw.Order,
            account => Assert.DoesNotContain($"{account}", csv, StringComparison.Ordinal)
        );
        var tickets = csv.Split("\r\n")
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells[0].Length > 0)
            .Select(cells => Guid.Parse(cells[1]))
            .ToList();
        Assert.Equal(round.Draw.Order.Count, tickets.Count);
        Assert.Equal(
            tickets.OrderBy(ticket => Lot.Of(round.Draw.Seed, ticket), StringComparer.Ordinal),
            tickets
        );
    }

    private Task<long> Mails(string kind) =>
        portal.Postgres.Scalar<long>(
            "select count(*) from mail_outbox where kind = $1 and tenant_id = $2",
            kind,
            "440103"
        );

    private async Task<AssessmentRow> Assessed(string path, Guid station)
    {
        await using var db = await portal
            .Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        var key = Assessment.KeyOf(KeyOf(path), station);
        return db.Set<AssessmentRow>()
            .Single(row => row.TenantId == key.Tenant && row.Id == key.Id);
    }

    private async Task<AssessmentOpened> Opened(string path, Guid station)
    {
        var log = portal.Services.GetRequiredService<IEventLog>();
        var events = await log.ReadStream(
            Assessment.KeyOf(KeyOf(path), station),
            null,
            CancellationToken.None
        );
        return Assert.IsType<AssessmentOpened>(Assert.Single(events).Data);
    }
}
