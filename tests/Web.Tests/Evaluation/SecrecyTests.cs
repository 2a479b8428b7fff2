using System.Net;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>The table "Who sees what" of docs/evaluation.md, read from every page and file that a reader can open (EV-14).</summary>
public sealed class SecrecyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "52440100MJK932101X";
    private const string OfAnn = "甲员独有的评语，记录完整";
    private const string OfBo = "乙员独有的评语，记录完整";
    private const string OfBuyer = "购买方独有的评语，记录完整";

    private static readonly string[] files = ["/print", "/result.csv", "/result.json"];

    [Fact]
    public async Task before_all_have_signed_nobody_reads_another_scorers_points_or_words()
    {
        var (station, ann, bo) = await Station();
        await station.Happens(
            EvaluatedStation.Signed(ann.Id, 33.33m, OfAnn),
            new SheetSigned(SheetKind.Buyer, Somebody, [Given("3", 7.77m, OfBuyer)])
        );

        foreach (var (who, reader) in await Readers(station, bo))
        {
            await Hides(who, reader, station, OfAnn, "33.33");
            if (who != "township")
            {
                await Hides(who, reader, station, OfBuyer, "7.77");
            }
        }

        var own = await portal.SignIn(ann);
        await Hides("ann", own, station, OfBuyer, "7.77");
    }

    [Fact]
    public async Task before_closing_the_agency_reads_no_score_and_evaluators_read_no_office()
    {
        var (station, ann, bo) = await Station();
        await station.Happens(
            EvaluatedStation.Signed(ann.Id, 33.33m, OfAnn),
            EvaluatedStation.Signed(bo.Id, 33.11m, OfBo)
        );
        await station.ScoreByOthers();
        await station.Happens(
            new SheetSigned(SheetKind.Self, Somebody, [Given("1.1", null, "自评说明，记录完整")])
        );

        foreach (var role in new[] { Role.Agency, Role.SocialWorker })
        {
            var agency = await portal.SignedIn(role, "440000", CreditCode);
            await Hides(role.ToString(), agency, station, OfAnn, OfBo, "33.33", "33.11", "33.22");
        }

        var evaluator = await portal.SignIn(ann);
        Assert.Contains(
            OfBo,
            (await evaluator.Get($"{PathOf(station)}/consensus")).Text,
            StringComparison.Ordinal
        );
        await Hides("ann", evaluator, station, "优秀", "良好", "87.72");
    }

    [Fact]
    public async Task after_closing_the_agency_reads_words_and_no_single_evaluators_points()
    {
        var (station, ann, bo) = await Station();
        await station.Happens(
            EvaluatedStation.Signed(ann.Id, 33.33m, OfAnn),
            EvaluatedStation.Signed(bo.Id, 33.11m, OfBo)
        );
        await station.ScoreByOthers();
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        await official.Send(await official.Get($"{round}/close"), $"{round}/close");

        foreach (var role in new[] { Role.Agency, Role.SocialWorker })
        {
            var agency = await portal.SignedIn(role, "440000", CreditCode);
            var lines = await agency.Get($"{PathOf(station)}?tab=Lines");
            Assert.Contains("33.22", lines.Text, StringComparison.Ordinal);
            Assert.Contains(OfAnn, lines.Text, StringComparison.Ordinal);
            await Hides(role.ToString(), agency, station, "33.33", "33.11", ann.UserName);
            await Hides(role.ToString(), agency, station, ann.Id.ToString(), bo.Id.ToString());
        }

        var anyone = new Visitor(portal.NewClient());
        foreach (var page in new[] { "/public/evaluations", "/public/evaluations.json" })
        {
            var text = await anyone.Client.GetStringAsync(page);
            Assert.DoesNotContain("33.22", text, StringComparison.Ordinal);
            Assert.DoesNotContain(station.Township, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task nobody_finds_a_score_by_asking_for_a_change_of_it_before_the_result()
    {
        var (station, _, _) = await Station();
        await station.Happens(
            new SheetSigned(SheetKind.Buyer, Somebody, [Given("3", 7.77m, OfBuyer)])
        );
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);

        foreach (var guess in new[] { "7.77", "8" })
        {
            var answer = await official.Post(
                $"{PathOf(station)}/change",
                ("Form.Code", "3"),
                ("Form.Points", guess),
                ("Form.Reason", "登记错误")
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var agency = await portal.SignedIn(Role.Agency, "440000", CreditCode);
        await Hides("agency", agency, station, "7.77");
    }

    private static async Task Hides(
        string who,
        Visitor reader,
        EvaluatedStation station,
        params string[] secrets
    )
    {
        var path = PathOf(station);
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        string[] pages =
        [
            "/",
            "/assessments",
            "/sheets",
            "/inbox",
            "/search?q=示例社工站",
            round,
            $"{round}?tab=Ties",
            $"{round}?tab=Timeline",
            .. Enum.GetNames<Web.Evaluation.Assessments.AssessmentTab>()
                .SelectMany(tab =>
                    new[] { $"{path}?tab={tab}", $"{path}?tab={tab}&on=2026-03-02" }
                ),
            .. files.Select(file => path + file),
            $"{path}/figures",
            $"{path}/consensus",
            $"{path}/analytics",
            $"{path}/survey",
            $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/self",
            $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/evaluator",
            $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/buyer",
            $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/supervisor",
        ];
        foreach (var page in pages)
        {
            var answer = await reader.Client.GetAsync(page);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            foreach (var secret in secrets)
            {
                Assert.False(
                    text.Contains(secret, StringComparison.Ordinal),
                    $"{who} reads {secret} at {page}"
                );
            }
        }
    }

    private async Task<IReadOnlyList<(string Who, Visitor Reader)>> Readers(
        EvaluatedStation station,
        TestAccount bo
    ) =>
        [
            ("bo", await portal.SignIn(bo)),
            ("agency", await portal.SignedIn(Role.Agency, "440000", CreditCode)),
            ("worker", await portal.SignedIn(Role.SocialWorker, "440000", CreditCode)),
            ("organiser", await portal.SignedIn(Role.Official, EvaluatedStation.County)),
            ("province", await portal.SignedIn(Role.Auditor, "440000")),
            (
                "township",
                await portal.SignIn(
                    await portal.Open(
                        Role.TownshipOfficial,
                        EvaluatedStation.County,
                        township: station.Township
                    )
                )
            ),
        ];

    private async Task<(EvaluatedStation Station, TestAccount Ann, TestAccount Bo)> Station()
    {
        var ann = await portal.Open(Role.Evaluator, "440000");
        var bo = await portal.Open(Role.Evaluator, "440000");
        return (await EvaluatedStation.Of(portal, CreditCode, [ann.Id, bo.Id]), ann, bo);
    }

    private static DutyHolder Somebody => new(Guid.CreateVersion7(), null);

    private static ItemScore Given(string code, decimal? points, string reason) =>
        new(code, points, null, null, reason, []);

    private static string PathOf(EvaluatedStation station) =>
        $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
}
