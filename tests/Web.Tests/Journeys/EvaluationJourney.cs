using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Evaluation;
using StationPortal.Web.Tests.Evaluation.Consequences;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>From the scheme to the paid last instalment: stations chosen and evaluators drawn, ties declared, a line counted from visits and followed to one of them, the station's own words, two evaluators alone and then agreed, the township, the county and somebody served, draft result, objection upheld, publication; the instalment follows the grade to the fen, is paid through the bank, and everyone can read the grade.</summary>
public sealed class EvaluationJourney(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "52440100MJK9601019";
    private const string Reason = "现场查看台账，记录与标准一致。";
    private readonly EvaluationPeople people = new(portal, browser);

    [Fact]
    public async Task a_scheme_comes_to_a_published_grade_that_changes_a_payment()
    {
        var contract = await EvaluatedContract.Of(portal, Agency, scored: false);
        await contract.Station.Looks(portal, "钱小红", months: 9);
        await contract.Fund();
        await people.Arrive(contract.Station, Agency);

        var scheme = await WriteScheme();
        var round = await Announce(scheme);
        await Draw(round);
        var station = Assessment.KeyOf(round, contract.Station.Station.Id);
        await Count($"/assessments/{station.Tenant}/{station.Id}/figures/visit_rate");
        await Score(station);
        await Ask($"/assessments/{station.Tenant}/{station.Id}/survey", await ChairOf(station));
        await Object(round, station);
        await Publish(round, contract, $"/assessments/{station.Tenant}/{station.Id}");
        await Pay(contract);
    }

    private async Task<StreamKey> WriteScheme()
    {
        var path = await people.Official.Send(
            "/schemes/new",
            null,
            "scheme-new",
            ("Form.Name", "海珠区社工站评估（示例）")
        );
        var key = KeyOf(path);
        var draft = $"/schemes/{key.Tenant}/{key.Id}/draft";
        await people.Official.Send(
            $"{draft}/settings",
            null,
            "scheme-settings",
            ("Form.Maximum", "100"),
            ("Form.Bands", "优秀：90\n良好：80\n合格：60\n不合格：0")
        );
        await Line(draft, "1", "专业服务", "40", nameof(ScoringPart.Evaluators));
        await Line(draft, "2", "购买方评价", "20", nameof(ScoringPart.Buyer));
        await Line(draft, "3", "监督方评价", "10", nameof(ScoringPart.Supervisor));
        await Line(draft, "4", "服务对象评价", "10", nameof(ScoringPart.PeopleServed));
        await Line(
            draft,
            "5",
            "定期探访",
            "20",
            nameof(ScoringPart.Records),
            ("Form.Figure", Figures.VisitRate),
            ("Form.Target", "100")
        );
        await people.Official.LookAt(draft, "scheme-draft");
        await people.Official.Send($"{draft}/publish", null, "scheme-publish");
        return key;
    }

    private Task<string> Line(
        string draft,
        string code,
        string name,
        string points,
        string part,
        params IReadOnlyList<(string, string)> count
    ) =>
        people.Official.Send(
            $"{draft}/line",
            null,
            "scheme-line",
            [
                ("Form.Code", code),
                ("Form.Name", name),
                (
                    "Form.Kind",
                    count.Count > 0 ? nameof(IndicatorKind.Counted) : nameof(IndicatorKind.Judged)
                ),
                ("Form.Points", points),
                ("Form.Part", part),
                ("Form.Standard", "按合同和规范完成"),
                ("Form.Evidence", "台账、现场"),
                .. count,
            ]
        );

    private async Task<StreamKey> Announce(StreamKey scheme) =>
        KeyOf(
            await people.Official.Send(
                "/rounds/new",
                null,
                "round-new",
                ("Form.Name", "2025 年度评估（凤阳）"),
                ("Form.Kind", nameof(RoundKind.Yearly)),
                ("Form.Scheme", $"{scheme.Tenant}_{scheme.Id:N}_1"),
                ("Form.Year", "2025"),
                ("Form.From", "2025-01-01"),
                ("Form.Until", "2025-12-31"),
                ("Form.Scorers", "2"),
                ("Form.SelfUntil", "2026-03-10"),
                ("Form.ScoreUntil", "2026-03-31")
            )
        );

    private async Task Draw(StreamKey round)
    {
        var path = $"/rounds/{round.Tenant}/{round.Id}";
        await people.Official.Send($"{path}/stations", null, "stations", ("Form.Choice", "All"));
        await people.Official.Send($"{path}/teams", null, "teams");
        foreach (var evaluator in people.Evaluators)
        {
            await evaluator.Send(
                path,
                $"{path}/ties",
                "ties",
                ("Form.Agencies", $"{Organisations.IdOf(Agency)}")
            );
        }

        await people.Official.Send($"{path}/start", null, "start");
        await portal.CaughtUp();
        await portal.RunTimedJobs();
        await people.Official.LookAt(path, "round");
    }

    // Nine months of twelve: an evaluator goes from the figure to one visit, as it was counted and without a name.
    private async Task Count(string figure)
    {
        var evaluator = people.Evaluators.First();
        await evaluator.LookAt(figure, "figure");
        var seen = await Read(evaluator);
        Assert.Contains("9 ÷ 12 × 100 = 75", seen, StringComparison.Ordinal);
        Assert.Contains("20 × 75 ÷ 100 = 15 分", seen, StringComparison.Ordinal);
        await evaluator.Page.Leave(() =>
            evaluator.Page.Locator("main a[href*='/records/']").First.ClickAsync()
        );
        await Look.Here(evaluator.Page, people.Steps.Next("counted-visit"), keep: true);
        seen = await Read(evaluator);
        Assert.Contains("2025-01-06 09:00", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("钱", seen, StringComparison.Ordinal);
    }

    // The two stand 20 of 40 points apart, so they must agree: 82 of 100 in the end.
    private async Task Score(StreamKey station)
    {
        var sheet = $"/sheets/{station.Tenant}/{station.Id}";
        await Sign(
            people.Manager,
            $"{sheet}/self",
            "self",
            null,
            "全年服务按计划完成，材料存站备查。"
        );
        var points = new Queue<string>(["38", "18"]);
        foreach (var evaluator in people.Evaluators)
        {
            await Sign(evaluator, $"{sheet}/evaluator", "sheet", points.Dequeue(), Reason);
        }

        var chair = people.Of(await ChairOf(station));
        var assessment = $"/assessments/{station.Tenant}/{station.Id}";
        await chair.LookAt($"{assessment}/analytics", "analytics");
        await chair.Send(
            $"{assessment}/consensus",
            null,
            "consensus",
            ("Form.Lines[0].Points", "30"),
            ("Form.Lines[0].Reason", "复看原始记录后，两位评估员取得一致。")
        );
        await Sign(people.Township, $"{sheet}/buyer", "buyer", "18", Reason);
        await Sign(people.Official, $"{sheet}/supervisor", "supervisor", "9", Reason);
    }

    private static async Task Sign(
        BrowserHand scorer,
        string sheet,
        string step,
        string? points,
        string reason
    )
    {
        (string, string)[] words = [("Form.Lines[0].Reason", reason)];
        await scorer.Send(
            sheet,
            null,
            step,
            points is null ? words : [("Form.Lines[0].Points", points), .. words]
        );
        await scorer.Send($"{sheet}/sign", null, $"{step}-sign");
    }

    private async Task Ask(string survey, Guid chair)
    {
        await people.Official.Send(survey, $"{survey}/draw", "survey-draw");
        var page = people.Of(chair).Page;
        await page.GotoAsync($"{survey}/1");
        var form = page.Locator("form[data-draft]");
        await form.Locator("[name='Form.Lines[0].Stars'][value='5']").CheckAsync();
        await Look.Here(page, people.Steps.Next("survey-call"), keep: true);
        await page.Leave(() => form.Locator("button[type=submit]").ClickAsync());
        await people.Official.Send(survey, $"{survey}/close", "survey-close");
    }

    private async Task Object(StreamKey round, StreamKey station)
    {
        var path = $"/assessments/{station.Tenant}/{station.Id}";
        await people.Official.Send($"/rounds/{round.Tenant}/{round.Id}/close", null, "close");
        await people.Manager.LookAt(path, "draft-result");
        Assert.Contains("82.00", await Read(people.Manager), StringComparison.Ordinal);
        await people.Manager.Send(
            $"{path}/object",
            null,
            "object",
            ("Form.Code", "1"),
            ("Form.Text", "评分时漏看了第二季度的活动记录，现补交目录。")
        );
        await people.Official.Send(
            $"{path}/objections/1",
            null,
            "answer",
            ("Form.Answer", "Upheld"),
            ("Form.Points", "39"),
            ("Form.Reason", "经复核，记录属实，予以采纳。")
        );
    }

    private async Task Publish(StreamKey round, EvaluatedContract contract, string result)
    {
        portal.Clock.Advance(TimeSpan.FromDays(9));
        await people.ComeBack();
        await people.Official.LookAt(contract.Href, "contract-before");
        await people.Official.Send($"/rounds/{round.Tenant}/{round.Id}/publish", null, "publish");
        await portal.CaughtUp();
        await people.Manager.LookAt(result, "result");
        Assert.Contains("对合同的影响", await Read(people.Manager), StringComparison.Ordinal);
        await people.Official.LookAt(contract.Href, "contract-after");
        Assert.Contains(
            "960,000.00 × 100% = 960,000.00",
            await Read(people.Official),
            StringComparison.Ordinal
        );
        await people.Official.Send(
            $"{contract.Href}/milestones/3/answer",
            null,
            "acceptance",
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "28"),
            ("Form.Summary", "总体满意。")
        );
        Assert.Contains("按评估档次付 100%", await Read(people.Official), StringComparison.Ordinal);
        var anyone = await browser.NewPerson(portal.Address);
        await Look.At(anyone, "/public/evaluations", people.Steps.Next("public"), keep: true);
        var seen = await anyone.Locator("main").InnerTextAsync();
        Assert.Contains("优秀", seen, StringComparison.Ordinal);
        Assert.Contains("91", seen, StringComparison.Ordinal);
    }

    // 960,000.00 yuan is above the parameter of D-07, so two people approve.
    private async Task Pay(EvaluatedContract contract)
    {
        var key = contract.Contract;
        var day = ChinaTime.DateOf(portal.Clock.Now).ToString("yyyy-MM-dd", null);
        var payment = (
            await people.Manager.Send(
                $"/payments/new/{key.Tenant}/{key.Id}",
                null,
                "payment-ask",
                ("Form.Milestone", "3"),
                ("Form.InvoiceNumber", "26440000000000000003"),
                ("Form.InvoiceDate", day),
                ("Form.Amount", "960,000.00"),
                ("Form.Invoice#file", "发票")
            )
        ).Split('?')[0];
        await people.Payer.Send($"{payment}/approve", null, "payment-approve");
        await people.Signer.Send($"{payment}/approve", null, "payment-approve-second");
        var bank = new BankDesk(people.Payer, people.Steps);
        await bank.Paid(await bank.MakeBatch(), day);
        await people.Manager.LookAt(payment, "payment-paid");
        var seen = await Read(people.Manager);
        Assert.Contains("已支付", seen, StringComparison.Ordinal);
        Assert.Contains("960,000.00 × 100% = 960,000.00", seen, StringComparison.Ordinal);
    }

    private async Task<Guid> ChairOf(StreamKey station) =>
        (await portal.Read<Assessment>(station)).Chair;

    private static Task<string> Read(BrowserHand hand) =>
        hand.Page.Locator("main").InnerTextAsync();

    // /schemes/440105/{id}/draft, /rounds/440105/{id}
    private static StreamKey KeyOf(string path) =>
        path.Split('/', '?') is [_, _, var tenant, var id, ..]
            ? new(tenant, Guid.Parse(id))
            : throw new InvalidOperationException($"{path} names nothing.");
}
