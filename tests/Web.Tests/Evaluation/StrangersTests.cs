using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Whoever has nothing to do with a station in a round finds none of its pages and writes nothing, whatever address and form they make up.</summary>
public sealed class StrangersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "52440100MJK9311018";
    private const string OtherCode = "52440100MJK9312029";
    private const string Text = "现场查看台账，记录完整";

    private static readonly string[] pages =
    [
        "",
        "?tab=Lines",
        "?tab=After",
        "?tab=Timeline",
        "?on=2026-03-02",
        "/print",
        "/result.csv",
        "/result.json",
        "/figures",
        "/figures/task_rate",
        "/figures/task_rate?export=csv",
        "/survey",
        "/consensus",
        "/analytics",
        "/object",
        "/objections/1",
        "/rectify",
        "/rectifications/1/report",
        "/rectifications/1/check",
        "/change",
        "/changes/1",
        "/annul",
        $"/papers/{new string('a', 64)}",
    ];

    private static readonly string[] kinds = ["self", "evaluator", "buyer", "supervisor"];

    private static readonly (string Path, (string, string)[] Form)[] forms =
    [
        ("/object", [("Form.Code", "3"), ("Form.Text", Text)]),
        ("/objections/1", [("Form.Answer", "Rejected"), ("Form.Reason", Text)]),
        ("/rectify", [("Form.What", Text), ("Form.Due", "2026-12-01")]),
        ("/rectifications/1/report", [("Form.Text", Text)]),
        ("/rectifications/1/check", [("Form.Look", "Done"), ("Form.Reason", Text)]),
        ("/change", [("Form.Code", "3"), ("Form.Points", "1"), ("Form.Reason", Text)]),
        ("/changes/1", [("Form.Decision", "Confirm")]),
        ("/annul", [("Form.Ground", "Court"), ("Form.Reference", "1")]),
        ("/consensus", [("Form.Lines[0].Code", "1.1"), ("Form.Lines[0].Points", "1")]),
        ("/survey/draw", []),
        ("/survey/close", []),
    ];

    [Fact]
    public async Task strangers_find_no_page_and_write_nothing_while_it_is_scored()
    {
        var station = await Station();
        await NothingFor(station, await Strangers());
    }

    [Fact]
    public async Task what_is_published_strangers_read_on_the_public_page_and_nowhere_else()
    {
        var station = await Station();
        await station.Score();
        await station.Happens(
            new GradePublished(new(93.5m, 100, 93.5m, "优秀", 0, [], Points), 1, 1)
        );
        await NothingFor(station, await Strangers());
    }

    [Fact]
    public async Task an_evaluator_who_was_replaced_is_a_stranger()
    {
        var account = await portal.Open(Role.Evaluator, "440000");
        var (left, next) = (account.Id, Guid.CreateVersion7());
        var station = await EvaluatedStation.Of(portal, CreditCode, [left]);
        var evaluator = await portal.SignIn(account);
        Assert.Equal(HttpStatusCode.OK, (await evaluator.Get(PathOf(station))).Status);

        await station.Append<Round>(
            station.Round,
            new EvaluatorReplaced(station.Station.Id, left, next, "另有工作")
        );
        await station.Happens(new TeamMemberReplaced(left, next, "另有工作"));

        await NothingFor(station, [("replaced", evaluator)]);
    }

    [Fact]
    public async Task strangers_find_no_page_and_write_nothing_after_scoring()
    {
        var station = await Station();
        await station.Score();
        await station.Happens(
            new GradeDrafted(new(93.5m, 100, 93.5m, "优秀", 0, [], Points)),
            new ObjectionRaised(1, "3", Text, [], Somebody),
            new RectificationAsked(1, "3", Text, new(2026, 12, 1), Somebody),
            new ChangeProposed(1, "4", 4, 5, null, Text, Somebody)
        );
        await NothingFor(station, await Strangers());
    }

    [Fact]
    public async Task an_address_with_another_tenant_or_another_records_id_leads_nowhere()
    {
        var station = await Station();
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        foreach (
            var path in new[]
            {
                $"/assessments/440106/{station.Assessment.Id}",
                $"/assessments/{EvaluatedStation.County}/{station.Round.Id}",
                $"/rounds/{EvaluatedStation.County}/{station.Assessment.Id}/close",
                $"/rounds/440106/{station.Round.Id}/close",
                $"/schemes/440106/{station.Scheme.Id}",
                $"/sheets/440106/{station.Assessment.Id}/supervisor",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await official.Get(path)).Status);
        }

        var sheet = await official.Post(
            $"/sheets/440106/{station.Assessment.Id}/supervisor",
            ("Form.Lines[0].Code", "4"),
            ("Form.Lines[0].Points", "5"),
            ("Form.Lines[0].Reason", Text)
        );
        Assert.Equal(HttpStatusCode.NotFound, sheet.StatusCode);
    }

    [Fact]
    public async Task authorities_above_read_a_result_and_are_offered_no_form_that_only_its_organiser_can_send()
    {
        var station = await Station();
        await station.Score();
        await station.Happens(new GradeDrafted(new(93.5m, 100, 93.5m, "优秀", 0, [], Points)));
        var province = await portal.SignedIn(Role.Official, "440000");
        var path = PathOf(station);

        Assert.Equal(HttpStatusCode.OK, (await province.Get(path)).Status);
        foreach (var form in new[] { "/change", "/rectify", "/annul" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await province.Get(path + form)).Status);
        }
    }

    private async Task NothingFor(
        EvaluatedStation station,
        IReadOnlyList<(string Who, Visitor Visitor)> strangers
    )
    {
        var path = PathOf(station);
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        var before = await Versions(station);
        foreach (var (who, stranger) in strangers)
        {
            var sheets = kinds.SelectMany(kind =>
                new[]
                {
                    $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/{kind}",
                    $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/{kind}/sign",
                    $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/{kind}/files/{station.Team[0]}/{new string('a', 64)}",
                }
            );
            foreach (var address in pages.Select(page => path + page).Concat(sheets))
            {
                var answer = await stranger.Client.GetAsync(address);
                Assert.True(IsNothing(answer), $"{who}: GET {address} {answer.StatusCode}");
            }

            foreach (var (action, form) in forms)
            {
                var answer = await stranger.Post(path + action, form);
                Assert.True(IsNothing(answer), $"{who}: POST {action} {answer.StatusCode}");
            }

            foreach (var kind in kinds)
            {
                var sheet = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/{kind}";
                var saved = await stranger.Post(
                    sheet,
                    ("Form.Lines[0].Code", "1.1"),
                    ("Form.Lines[0].Points", "1"),
                    ("Form.Lines[0].Reason", Text)
                );
                Assert.True(IsNothing(saved), $"{who}: POST {kind} {saved.StatusCode}");
                var signed = await stranger.Post($"{sheet}/sign");
                Assert.True(IsNothing(signed), $"{who}: POST {kind}/sign {signed.StatusCode}");
            }

            foreach (
                var action in new[] { "close", "publish", "extend", "replace", "ties", "ties/new" }
            )
            {
                var answer = await stranger.Post(
                    $"{round}/{action}",
                    ("Form.SelfUntil", "2026-12-01"),
                    ("Form.ScoreUntil", "2026-12-01"),
                    ("Form.Reason", Text),
                    ("Form.Left", station.Team[0].ToString()),
                    ("Form.Agencies", station.Operator.ToString()),
                    ("Form.Agency", station.Operator.ToString()),
                    ("Form.Kind", "1")
                );
                Assert.True(IsNothing(answer), $"{who}: POST {action} {answer.StatusCode}");
            }
        }

        Assert.Equal(before, await Versions(station));
    }

    private async Task<IReadOnlyList<(string Who, Visitor Visitor)>> Strangers() =>
        [
            ("agency", await portal.SignedIn(Role.Agency, "440000", OtherCode)),
            ("worker", await portal.SignedIn(Role.SocialWorker, "440000", OtherCode)),
            ("evaluator", await portal.SignedIn(Role.Evaluator, "440000")),
            ("county", await portal.SignedIn(Role.Official, "440106")),
            (
                "township",
                await portal.SignIn(
                    await portal.Open(
                        Role.TownshipOfficial,
                        EvaluatedStation.County,
                        township: $"{EvaluatedStation.County}001"
                    )
                )
            ),
        ];

    private static bool IsNothing(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;

    private async Task<IReadOnlyList<int>> Versions(EvaluatedStation station)
    {
        var log = portal.Services.GetRequiredService<IEventLog>();
        List<int> counts = [];
        foreach (var stream in new[] { station.Assessment, station.Round })
        {
            counts.Add((await log.ReadStream(stream, null, CancellationToken.None)).Count);
        }

        return counts;
    }

    private async Task<EvaluatedStation> Station() =>
        await EvaluatedStation.Of(portal, CreditCode, [Guid.CreateVersion7()]);

    private static DutyHolder Somebody => new(Guid.CreateVersion7(), null);

    private static IReadOnlyList<LinePoints> Points =>
        [
            new("1", 56),
            new("1.1", 36),
            new("1.2", 20),
            new("2", 20),
            new("3", 9),
            new("4", 4),
            new("5", 4.5m),
            new("V", 0),
        ];

    private static string PathOf(EvaluatedStation station) =>
        $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
}
