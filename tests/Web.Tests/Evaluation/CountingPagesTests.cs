using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Counted figures from the page down to single visits, frozen once, counted again (EV-16).</summary>
public sealed class CountingPagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "52440105MJ1234567T";

    [Fact]
    public async Task A_score_is_followed_from_the_figure_to_single_visits_and_a_later_correction_is_named()
    {
        var evaluator = await portal.Open(Role.Evaluator, "440000");
        var counted = await CountedStation.Of(portal, Agency, [evaluator.Id]);
        var official = await portal.Open(Role.Official, EvaluatedStation.County);
        var reader = await portal.SignIn(official);
        Assert.Contains(
            "还没有计数",
            (await reader.Get(counted.Path)).Text,
            StringComparison.Ordinal
        );

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await counted.Correct(VisitFinding.Nothing, 45);
        await portal.RunTimedJobs();
        await portal.RunTimedJobs();

        var figures = await reader.Get(counted.Path);
        Assert.Contains("13.33 分（满分 20 分）", figures.Text, StringComparison.Ordinal);
        var records = await reader.Get($"{counted.Path}/visit_rate");
        Assert.Contains("66.66", records.Text, StringComparison.Ordinal);
        var visit = $"/people/{counted.Served.Tenant}/{counted.Served.Id}#visit-{counted.January}";
        Assert.True(records.Has($"a[href='{visit}']"));
        var person = await reader.Get($"/people/{counted.Served.Tenant}/{counted.Served.Id}");
        Assert.True(person.Has($"[id='visit-{counted.January}']"));
        Assert.Contains("应访未访", records.Text, StringComparison.Ordinal);
        var csv = await reader.Get($"{counted.Path}/visit_rate?export=csv");
        Assert.Equal(HttpStatusCode.OK, csv.Status);

        // It stands for the stated moment, so what was corrected between that and the count shows as a change.
        var again = await reader.Get($"{counted.Path}?again=true");
        Assert.Contains("固化后更正", again.Text, StringComparison.Ordinal);
        await counted.Correct(VisitFinding.NotMet, 5);
        again = await reader.Get($"{counted.Path}?again=true");
        Assert.Contains("固化后减少", again.Text, StringComparison.Ordinal);
        Assert.True(again.Has($"a[href='{visit}']"));
        Assert.Contains("13.33 分（满分 20 分）", again.Text, StringComparison.Ordinal);

        var page = await browser.NewPerson(portal.Address);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Form.Name']", official.UserName);
        await page.FillAsync("[name='Form.Password']", TestAccounts.Password);
        await page.ClickAsync("main .btn-primary");
        await page.Locator("details.account").WaitForAsync();
        await Look.At(page, $"{counted.Path}?again=true", "figures");
        await Look.At(page, $"{counted.Path}/visit_rate", "figure-records");
    }

    [Fact]
    public async Task An_evaluator_reads_the_records_without_pages_of_people_and_strangers_read_nothing()
    {
        var evaluator = await portal.Open(Role.Evaluator, "440000");
        var counted = await CountedStation.Of(portal, Agency, [evaluator.Id]);
        await portal.RunTimedJobs();

        var reader = await portal.SignIn(evaluator);
        var records = await reader.Get($"{counted.Path}/visit_rate");
        Assert.Contains("探访", records.Text, StringComparison.Ordinal);
        Assert.False(records.Has("a[href^='/people/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get($"{counted.Path}/staff")).Status);
        var stranger = await portal.SignedIn(Role.Evaluator, "440000");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(counted.Path)).Status);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(counted.Path)).Status);
    }
}
