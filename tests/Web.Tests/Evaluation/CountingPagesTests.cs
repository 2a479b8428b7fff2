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

        var page = await browser.SignedIn(portal, official);
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

    [Fact]
    public async Task An_evaluator_opens_a_single_counted_record_without_anybodys_name_and_only_from_the_frozen_list()
    {
        var evaluator = await portal.Open(Role.Evaluator, "440000");
        var counted = await CountedStation.Of(portal, Agency, [evaluator.Id]);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.RunTimedJobs();
        var list = $"{counted.Path}/visit_rate";
        var visit = $"{list}/records/{counted.Served.Id}/{counted.January}";

        var reader = await portal.SignIn(evaluator);
        Assert.True((await reader.Get(list)).Has($"a[href='{visit}']"));
        var record = await reader.Get(visit);
        Assert.Equal(HttpStatusCode.OK, record.Status);
        Assert.Contains("2025-01-06", record.Text, StringComparison.Ordinal);
        Assert.Contains("时长（分钟）30", Plain(record), StringComparison.Ordinal);
        Assert.Contains("不在本站人员名册", record.Text, StringComparison.Ordinal);
        Assert.Contains("一致", record.Text, StringComparison.Ordinal);
        await counted.Correct(VisitFinding.Nothing, 45);
        record = await reader.Get(visit);
        Assert.Contains("固化后更正", record.Text, StringComparison.Ordinal);
        Assert.Contains("时长（分钟）30", Plain(record), StringComparison.Ordinal);
        var missed = await reader.Get($"{list}/records/{counted.Served.Id}/2025-03");
        Assert.Contains("2025 年 3 月", missed.Text, StringComparison.Ordinal);
        foreach (var page in new[] { record, missed })
        {
            var html = page.Document.DocumentElement.OuterHtml;
            Assert.DoesNotContain(CountedStation.PersonName, html, StringComparison.Ordinal);
            Assert.DoesNotContain(
                CountedStation.PersonName[..1] + "*",
                html,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(AskedPeople.Phone, html, StringComparison.Ordinal);
            Assert.False(page.Has("a[href^='/people/']"));
        }

        string[] absent =
        [
            $"{list}/records/{counted.Served.Id}/{Guid.CreateVersion7()}",
            $"{list}/records/{counted.Served.Id}",
            $"{list}/records/{Guid.CreateVersion7()}/{counted.January}",
            $"{counted.Path}/task_rate/records/{counted.Served.Id}/{counted.January}",
        ];
        foreach (var path in absent)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(path)).Status);
        }

        var stranger = await portal.SignedIn(Role.Evaluator, "440000");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(visit)).Status);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(visit)).Status);
        var agency = await portal.SignedIn(Role.Agency, EvaluatedStation.County, Agency);
        Assert.NotEqual(HttpStatusCode.OK, (await agency.Get(visit)).Status);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var own = $"/people/{counted.Served.Tenant}/{counted.Served.Id}#visit-{counted.January}";
        Assert.True((await official.Get(visit)).Has($"a[href='{own}']"));
    }

    private static string Plain(Page page) =>
        string.Concat(page.Text.Where(each => !char.IsWhiteSpace(each)));
}
