using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Results;

/// <summary>The result in a real browser, wide and on a phone, with its charts drawn.</summary>
public sealed class ResultLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string CreditCode = "52440100MJK9304044";

    [Fact]
    public async Task a_result_with_charts_and_what_comes_after_it_reads_well()
    {
        var station = await EvaluatedStation.Of(
            portal,
            CreditCode,
            [Guid.CreateVersion7(), Guid.CreateVersion7()]
        );
        var path = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}";
        var round = $"/rounds/{station.Round.Tenant}/{station.Round.Id}";
        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.Official, EvaluatedStation.County)
        );
        await Look.At(page, path, "result-scoring");
        await station.Score(30);
        await Look.At(page, $"{round}/close", "result-close");
        await page.Leave(() => page.Locator("main .btn-primary").ClickAsync());
        await station.Happens(
            new ObjectionRaised(
                1,
                "3",
                "台账齐全，扣分没有依据",
                [],
                new(Guid.CreateVersion7(), null)
            ),
            new RectificationAsked(
                1,
                "1.1",
                "补齐探访记录",
                new(2026, 3, 20),
                new(Guid.CreateVersion7(), null)
            ),
            new ChangeProposed(1, "4", 4, 5, null, "登记错误", new(Guid.CreateVersion7(), null))
        );
        await Look.At(page, path, "result");
        await page.Locator("[data-chart] canvas").First.WaitForAsync();
        await Look.At(page, $"{path}/print", "result-print");
        await Look.At(page, $"{path}?tab=Lines", "result-lines");
        await page.Locator("#line-4 summary").ClickAsync();
        Assert.Equal(1, await page.Locator("#line-4 a[href*='/files/']").CountAsync());
        await Look.Here(page, "result-line-evidence");
        await Look.At(page, $"{path}?tab=Comparison", "result-comparison");
        await Look.At(page, $"{path}?tab=After", "result-after");
        await Look.At(page, $"{path}/objections/1", "result-answer");
        await Look.At(page, $"{path}/rectify", "result-rectify");
        await Look.At(page, $"{path}/changes/1", "result-decide");
        await Look.At(page, $"{round}/analytics", "round-analytics-empty");
        await Look.At(page, "/assessments", "results");
        await Look.At(page, "/public/evaluations", "results-public");
        await station.Happens(
            new GradePublished(
                new(93.5m, 100, 93.5m, "优秀", 0, [], [new("1", 56), new("2", 20), new("3", 9)]),
                1,
                1
            )
        );
        await Look.At(
            page,
            path.Replace("/assessments", "/public/evaluations", StringComparison.Ordinal),
            "result-public"
        );
    }
}
