using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Sheets without JavaScript: saved, refused at each field, signed, and hidden from others until they have signed.</summary>
public sealed class SheetPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "91440101MA5900001A";
    private const string Reason = "现场查看台账，记录完整";

    private static readonly byte[] pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task an_evaluator_saves_line_by_line_signs_and_nothing_changes_any_more()
    {
        var (station, ann, _) = await Station();
        var path = PathOf(station, "evaluator");
        var evaluator = await portal.SignIn(ann);
        var assessment = await evaluator.Get(
            $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}"
        );
        Assert.True(assessment.Has($".main-action a[href='{path}']"), assessment.Text);

        var page = await evaluator.Send(
            await evaluator.Get(path),
            path,
            ("Form.Lines[0].Points", "36.5"),
            ("Form.Lines[0].Reason", Reason)
        );
        Assert.Contains("已保存", page.Messages, StringComparison.Ordinal);
        Assert.Contains("已评 1/3", page.Text, StringComparison.Ordinal);
        Assert.Contains("下一项未评：1.2", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evaluator.Get($"{path}/sign")).Status);

        await evaluator.Send(
            page,
            path,
            ("Form.Lines[1].Degree", "部分达到"),
            ("Form.Lines[1].Reason", Reason),
            ("Form.Lines[2].Found", "False")
        );
        var list = await evaluator.Get("/sheets");
        Assert.Contains("已评 3/3", list.Text, StringComparison.Ordinal);
        var open = await evaluator.Get(path);
        var sign = await evaluator.Get($"{path}/sign");
        Assert.Contains("46.5/60", sign.Text, StringComparison.Ordinal);
        var signed = await evaluator.Send(sign, $"{path}/sign");
        Assert.Contains("评分表已签署", signed.Messages, StringComparison.Ordinal);
        Assert.False(signed.Has("form.sheet"));

        var late = await evaluator.Send(open, path, ("Form.Lines[0].Points", "40"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(36.5m, Assert.Single((await State(station)).Signed).Scores[0].Points);
    }

    [Fact]
    public async Task every_fault_stands_at_its_own_field_and_nothing_typed_is_lost()
    {
        var (station, ann, _) = await Station();
        var path = PathOf(station, "evaluator");
        var evaluator = await portal.SignIn(ann);

        var page = await evaluator.Send(
            await evaluator.Get(path),
            path,
            ("Form.Lines[0].Points", "41"),
            ("Form.Lines[0].Reason", " "),
            ("Form.Lines[2].Found", "True"),
            ("Form.Lines[2].Reason", "短")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            ["form-lines-0--points", "form-lines-0--reason", "form-lines-2--reason"],
            page.Document.QuerySelectorAll("form .error")
                .Select(error => error.Id?.Replace("-error", "", StringComparison.Ordinal))
        );
        Assert.Equal(
            "41",
            page.Document.QuerySelector("[name='Form.Lines[0].Points']")?.GetAttribute("value")
        );
        Assert.Empty(await Events(station, ann.Id));
    }

    [Fact]
    public async Task what_is_no_plain_number_is_no_score()
    {
        var (station, ann, _) = await Station();
        var path = PathOf(station, "evaluator");
        var evaluator = await portal.SignIn(ann);
        var page = await evaluator.Get(path);

        foreach (
            var points in new[] { "NaN", "1e1", "8,5", "３６", "0x10", "-1", "36.001", "999999999" }
        )
        {
            page = await evaluator.Send(
                page,
                path,
                ("Form.Lines[0].Points", points),
                ("Form.Lines[0].Reason", Reason)
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.True(page.Has("#form-lines-0--points-error"), points);
        }

        Assert.Empty(await Events(station, ann.Id));
    }

    [Fact]
    public async Task each_evaluator_has_an_own_sheet_and_strangers_have_none()
    {
        var (station, ann, bo) = await Station();
        var path = PathOf(station, "evaluator");
        var first = await portal.SignIn(ann);
        await first.Send(
            await first.Get(path),
            path,
            ("Form.Lines[0].Points", "12.34"),
            ("Form.Lines[0].Reason", Reason)
        );

        var second = await (await portal.SignIn(bo)).Get(path);

        Assert.Contains("已评 0/3", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12.34", second.Document.Source.Text, StringComparison.Ordinal);
        var stranger = await portal.SignedIn(Role.Evaluator, "440000");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await first.Get(PathOf(station, "supervisor"))).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await first.Get(PathOf(station, "x"))).Status);
    }

    [Fact]
    public async Task the_agency_hands_in_words_with_evidence_and_the_evaluator_reads_them()
    {
        var (station, ann, _) = await Station();
        var path = PathOf(station, "self");
        var agency = await portal.SignedIn(Role.Agency, EvaluatedStation.County, CreditCode);
        var saved = await agency.SendFiles(
            await agency.Get(path),
            path,
            [("Form.Lines[0].Added", "活动.png", pixel)],
            ("Form.Lines[0].Reason", "全年开展小组活动十二次")
        );
        Assert.Contains("已保存", saved.Messages, StringComparison.Ordinal);
        var file = saved.Document.QuerySelector("a[href*='/files/']")?.GetAttribute("href") ?? "";
        Assert.Equal(HttpStatusCode.OK, (await agency.Client.GetAsync(file)).StatusCode);
        var evaluator = await portal.SignIn(ann);
        Assert.Equal(HttpStatusCode.NotFound, (await evaluator.Client.GetAsync(file)).StatusCode);

        await agency.Send(await agency.Get($"{path}/sign"), $"{path}/sign");

        var sheet = await evaluator.Get(PathOf(station, "evaluator"));
        Assert.Contains("全年开展小组活动十二次", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evaluator.Client.GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task a_social_worker_goes_on_with_the_self_evaluation_and_shares_it_with_the_manager()
    {
        var (station, _, _) = await Station();
        var path = PathOf(station, "self");
        var worker = await portal.SignedIn(Role.SocialWorker, EvaluatedStation.County, CreditCode);
        var saved = await worker.SendFiles(
            await worker.Get(path),
            path,
            [("Form.Lines[0].Added", "活动.png", pixel)],
            ("Form.Lines[0].Reason", "社工写的自评说明")
        );
        Assert.True(saved.Has("form.sheet"), saved.Text);
        Assert.Contains("社工写的自评说明", saved.Text, StringComparison.Ordinal);
        Assert.Contains("已写 1 项", (await worker.Get("/sheets")).Text, StringComparison.Ordinal);
        Assert.Contains("填写自评", (await worker.Get("/")).Text, StringComparison.Ordinal);
        var file = saved.Document.QuerySelector("a[href*='/files/']")?.GetAttribute("href") ?? "";
        Assert.Equal(HttpStatusCode.OK, (await worker.Client.GetAsync(file)).StatusCode);

        var manager = await portal.SignedIn(Role.Agency, EvaluatedStation.County, CreditCode);
        Assert.Contains(
            "社工写的自评说明",
            (await manager.Get(path)).Text,
            StringComparison.Ordinal
        );
        await worker.Send(await worker.Get($"{path}/sign"), $"{path}/sign");
        Assert.Contains("已签署", (await manager.Get("/sheets")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_empty_file_is_no_evidence_and_is_refused_at_its_field()
    {
        var (station, ann, _) = await Station();
        var path = PathOf(station, "evaluator");
        var evaluator = await portal.SignIn(ann);

        var page = await evaluator.SendFiles(
            await evaluator.Get(path),
            path,
            [("Form.Lines[0].Added", "空.png", [])],
            ("Form.Lines[0].Points", "30"),
            ("Form.Lines[0].Reason", Reason)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Has("#form-lines-0--added-error"), page.Messages);
        Assert.Empty(await Events(station, ann.Id));
    }

    [Fact]
    public async Task the_supervisors_sheet_belongs_to_who_began_it()
    {
        var (station, _, _) = await Station();
        var path = PathOf(station, "supervisor");
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var page = await official.Send(
            await official.Get(path),
            path,
            ("Form.Lines[0].Points", "5"),
            ("Form.Lines[0].Reason", Reason)
        );
        Assert.Contains("已评 1/1", page.Text, StringComparison.Ordinal);

        var colleague = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var seen = await colleague.Get(path);
        Assert.Contains("同事已开始填写", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, seen.Text, StringComparison.Ordinal);
        Assert.False(seen.Has("form.sheet"));

        var buyer = PathOf(station, "buyer");
        var both = await official.Send(
            await official.Get(buyer),
            buyer,
            ("Form.Lines[0].Points", "5"),
            ("Form.Lines[0].Reason", Reason)
        );
        Assert.Contains("不能由同一人评分", both.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_deputy_began_is_finished_by_whose_place_they_took()
    {
        var (station, _, _) = await Station();
        var path = PathOf(station, "supervisor");
        var leader = await portal.Open(Role.Official, EvaluatedStation.County);
        await station.Append<ScoreSheet>(
            new SheetOf(station.Assessment, SheetKind.Supervisor, Guid.Empty).Key,
            new SheetBegun(
                station.Assessment.Id,
                SheetKind.Supervisor,
                new(Guid.CreateVersion7(), leader.Id)
            ),
            new ScoresSaved([new("4", 5, null, null, Reason, [])])
        );

        var back = await portal.SignIn(leader);
        var sheet = await back.Get(path);
        Assert.True(sheet.Has("form.sheet"), sheet.Text);
        Assert.Contains(Reason, sheet.Text, StringComparison.Ordinal);
        await back.Send(await back.Get($"{path}/sign"), $"{path}/sign");

        Assert.Equal(SheetKind.Supervisor, Assert.Single((await State(station)).Signed).Kind);
        var colleague = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        Assert.DoesNotContain(Reason, (await colleague.Get(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_chair_agrees_on_what_stands_apart_and_others_read_it_after_signing()
    {
        var (station, ann, bo) = await Station();
        var path = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}/consensus";
        await station.Happens(Signed(ann.Id, 40));
        var chair = await portal.SignIn(ann);
        var early = await chair.Get(path);
        Assert.Contains("还不能查看", early.Text, StringComparison.Ordinal);

        await station.Happens(Signed(bo.Id, 20));
        Assert.Contains("主持", (await chair.Get("/")).Text, StringComparison.Ordinal);
        var page = await chair.Get(path);
        Assert.Contains("须合议的指标（1 项）", page.Text, StringComparison.Ordinal);
        var wrong = await chair.Send(page, path, ("Form.Lines[0].Points", "41"));
        Assert.Equal(2, wrong.Document.QuerySelectorAll("form .error").Length);
        var agreed = await chair.Send(
            page,
            path,
            ("Form.Lines[0].Points", "30"),
            ("Form.Lines[0].Reason", "共同复核后取中间值")
        );
        Assert.Contains("合议已保存", agreed.Messages, StringComparison.Ordinal);

        var other = await portal.SignIn(bo);
        Assert.Contains(
            "共同复核后取中间值",
            (await other.Get(path)).Text,
            StringComparison.Ordinal
        );
        var figures = await other.Get(
            path.Replace("consensus", "analytics", StringComparison.Ordinal)
        );
        Assert.Contains("66.67%", figures.Text, StringComparison.Ordinal);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        Assert.Contains("还不能查看", (await official.Get(path)).Text, StringComparison.Ordinal);
        Assert.Equal(30, (await State(station)).Agreed["1.1"].Points);
    }

    private static SheetSigned Signed(Guid evaluator, decimal points) =>
        EvaluatedStation.Signed(evaluator, points, Reason);

    private static string PathOf(EvaluatedStation station, string kind) =>
        $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/{kind}";

    private async Task<(EvaluatedStation Station, TestAccount Ann, TestAccount Bo)> Station()
    {
        var ann = await portal.Open(Role.Evaluator, "440000");
        var bo = await portal.Open(Role.Evaluator, "440000");
        return (await EvaluatedStation.Of(portal, CreditCode, [ann.Id, bo.Id]), ann, bo);
    }

    private Task<Assessment> State(EvaluatedStation station) =>
        portal.Read<Assessment>(station.Assessment);

    private async Task<IReadOnlyList<StoredEvent>> Events(
        EvaluatedStation station,
        Guid evaluator
    ) =>
        await portal
            .Services.GetRequiredService<IEventLog>()
            .ReadStream(
                new SheetOf(station.Assessment, SheetKind.Evaluator, evaluator).Key,
                null,
                CancellationToken.None
            );
}
