using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>A sheet on a tablet during the visit, where the line drops.</summary>
public sealed class SheetBrowserTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string CreditCode = "91440101MA5900001A";
    private const int Tablet = 820;
    private const string Reason = "没有网络时现场查看台账，记录完整";

    private const string More = "，照片齐全";

    private const string IsKept = """
        async () => {
          if (navigator.serviceWorker.controller === null) return false;
          const db = await new Promise((done) => {
            const request = indexedDB.open("portal-drafts");
            request.onsuccess = () => done(request.result);
          });
          const pages = await new Promise((done) => {
            const request = db.transaction("pages").objectStore("pages").count();
            request.onsuccess = () => done(request.result);
          });
          db.close();
          return pages === 1;
        }
        """;

    private readonly List<string> errors = [];

    [Fact]
    public async Task what_is_scored_without_a_line_is_sent_once_and_the_sheet_goes_on()
    {
        var ann = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, CreditCode, [ann.Id]);
        var path = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/evaluator";
        var page = await SignIn(ann);
        await page.GotoAsync(path);
        await Poll.Until(() =>
            page.EvaluateAsync<bool>("() => navigator.serviceWorker.controller !== null")
        );

        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("[name='Form.Lines[0].Points']", "31.5");
        await page.FillAsync("[name='Form.Lines[0].Reason']", "没有网络时现场查看台账");
        await page.ClickAsync(".sheet-bar .btn-primary");
        var bar = page.Locator("#drafts");
        await Assertions.Expect(bar).ToContainTextAsync("离线：1 份待发送");
        await page.FillAsync("[name='Form.Lines[0].Reason']", "没有网络时现场查看台账，记录完整");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(bar).ToContainTextAsync("已发送");
        await Poll.Until(async () => (await Saves(station, ann.Id)).Count > 0);

        await page.Locator("[name='Form.Lines[1].Degree'][value='部分达到']").CheckAsync();
        await page.FillAsync("[name='Form.Lines[1].Reason']", "联网以后继续填写，没有丢失");
        await page.Leave(() => page.ClickAsync(".sheet-bar .btn-primary"));
        await Assertions.Expect(page.Locator(".sheet-bar")).ToContainTextAsync("已评 2/3");

        var saves = await Saves(station, ann.Id);
        Assert.Equal(
            "没有网络时现场查看台账，记录完整",
            saves.SelectMany(save => save.Scores).Last(score => score.Code == "1.1").Reason
        );
        Assert.Single(
            saves.SelectMany(save => save.Scores),
            score => score.Code == "1.2" && score.Degree == "部分达到"
        );
        Assert.Empty(errors);
        await page.SetViewportSizeAsync(Tablet, 1180);
        await Look.Here(page, "sheet");
        await Look.At(page, $"{path}/sign", "sheet-sign");
    }

    [Fact]
    public async Task a_sheet_closed_without_a_line_opens_again_and_signing_out_takes_it_away()
    {
        var ann = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, CreditCode, [ann.Id]);
        var path = $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/evaluator";
        var first = await SignIn(ann);
        await first.GotoAsync(path);
        await Poll.Until(() => first.EvaluateAsync<bool>(IsKept));
        var context = first.Context;

        await context.SetOfflineAsync(true);
        await first.FillAsync("[name='Form.Lines[0].Points']", "30");
        await first.FillAsync("[name='Form.Lines[0].Reason']", Reason);
        await first.ClickAsync(".sheet-bar .btn-primary");
        await Assertions.Expect(first.Locator("#drafts")).ToContainTextAsync("离线：1 份待发送");
        await first.CloseAsync();

        var again = await context.NewPageAsync();
        again.PageError += (_, error) => errors.Add(error);
        await again.GotoAsync(path);
        await Assertions.Expect(again.Locator("#drafts")).ToContainTextAsync("保存在本机的页面");
        await Assertions
            .Expect(again.Locator("[name='Form.Lines[0].Reason']"))
            .ToHaveValueAsync(Reason);
        await Look.Here(again, "sheet-kept");
        await again.FillAsync("[name='Form.Lines[0].Reason']", Reason + More);
        await again.ClickAsync(".sheet-bar .btn-primary");
        // Pressed and stored before the line is back; else the press itself would be sent and lead to the next page.
        await Assertions.Expect(again.Locator("form.sheet[aria-busy]")).ToHaveCountAsync(0);
        await context.SetOfflineAsync(false);
        await Assertions.Expect(again.Locator("#drafts")).ToContainTextAsync("已发送");

        // What was typed last is what is sent, not what waited before.
        await Poll.Until(async () =>
            (await Saves(station, ann.Id))
                .SelectMany(save => save.Scores)
                .LastOrDefault(score => score.Code == "1.1")
                is { Points: 30m, Reason: Reason + More }
        );

        // Typed after a closed page was opened anew, sent afterwards: not a second press of what was sent.
        await context.SetOfflineAsync(true);
        await again.ReloadAsync();
        await again.Locator("[name='Form.Lines[1].Degree'][value='部分达到']").CheckAsync();
        await again.FillAsync("[name='Form.Lines[1].Reason']", Reason);
        await again.ClickAsync(".sheet-bar .btn-primary");
        await Assertions.Expect(again.Locator("#drafts")).ToContainTextAsync("离线：1 份待发送");
        await context.SetOfflineAsync(false);
        await Poll.Until(async () =>
            (await Saves(station, ann.Id)).Any(save =>
                save.Scores.Any(score => score.Code == "1.2")
            )
        );

        await again.GotoAsync("/");
        await again.ClickAsync("details.account summary");
        await again.Leave(() => again.ClickAsync("form[action='/sign-out'] button"));
        await context.SetOfflineAsync(true);
        // Nothing of the portal is left on the device that could answer.
        var nothing = await Assert.ThrowsAsync<PlaywrightException>(() => again.GotoAsync(path));
        Assert.Contains("DISCONNECTED", nothing.Message, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task the_teams_pages_are_readable_wide_and_on_a_phone()
    {
        var ann = await portal.Open(Role.Evaluator, "440000");
        var bo = await portal.Open(Role.Evaluator, "440000");
        var cy = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, CreditCode, [ann.Id, bo.Id, cy.Id]);
        await station.Happens(Signed(ann.Id, 40), Signed(bo.Id, 22), Signed(cy.Id, 38));
        var path = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
        var page = await SignIn(ann);

        await Look.At(page, $"{path}/consensus", "consensus");
        await Look.At(page, $"{path}/analytics", "analytics");
        await Look.At(page, "/sheets", "sheets");
        await Look.At(page, "/", "evaluator-home");

        var agency = await SignIn(
            await portal.Open(Role.Agency, EvaluatedStation.County, CreditCode)
        );
        await Look.At(
            agency,
            $"/sheets/{station.Assessment.Tenant}/{station.Assessment.Id}/self",
            "sheet-self"
        );
    }

    private static SheetSigned Signed(Guid evaluator, decimal points) =>
        new(
            SheetKind.Evaluator,
            new(evaluator, null),
            [
                new("1.1", points, null, null, "现场查看台账，记录完整，活动有照片和签到表", []),
                new(
                    "1.2",
                    null,
                    points > 30 ? "完全达到" : "部分达到",
                    null,
                    "抽查两个月，按时完成",
                    []
                ),
                new("V", null, null, false, "", []),
            ]
        );

    private async Task<IReadOnlyList<ScoresSaved>> Saves(
        EvaluatedStation station,
        Guid evaluator
    ) =>
        [
            .. (
                await portal
                    .Services.GetRequiredService<IEventLog>()
                    .ReadStream(
                        new SheetOf(station.Assessment, SheetKind.Evaluator, evaluator).Key,
                        null,
                        CancellationToken.None
                    )
            )
                .Select(e => e.Data)
                .OfType<ScoresSaved>(),
        ];

    private async Task<IPage> SignIn(TestAccount account)
    {
        var page = await browser.SignedIn(portal, account, Tablet);
        page.PageError += (_, error) => errors.Add(error);
        return page;
    }
}
