using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>Several people, pages and years at one purchase: a clear message each time, and nothing lost, doubled or shown too early. A portal for each test, since each begins the same purchase.</summary>
public sealed class PurchasePressesTests(TestServer server, PortalTemplate template)
    : IAsyncLifetime
{
    private readonly PortalFixture portal = new(server, template);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task two_officials_that_press_the_same_button_publish_once()
    {
        var walk = await Written();
        await walk.At("2026-04-08 09:00");
        await walk.Writer.Send(
            await walk.Writer.Get($"{walk.Tender}/draft"),
            $"{walk.Tender}/draft"
        );
        var colleague = await portal.SignedIn(Role.Official, PurchaseWalk.County);
        var check = $"{walk.Tender}/check";
        Visitor[] officials = [walk.Checker, colleague];
        var pages = await Task.WhenAll(officials.Select(official => official.Get(check)));

        var answers = await Task.WhenAll(
            officials.Zip(pages).Select(each => each.First.Send(each.Second, check, Notice()))
        );

        Assert.Single(answers, page => page.Status == HttpStatusCode.OK);
        var told = Assert.Single(answers, page => page.Status == HttpStatusCode.Conflict);
        Assert.Contains("发布", told.Messages, StringComparison.Ordinal);
        var budget = StationPortal.Procurement.Budget.KeyOf(PurchaseWalk.County, 2026);
        var money = await walk.Writer.Get($"/budgets/{budget.Tenant}/{budget.Id}");
        Assert.Equal(
            "2,400,000.00",
            money.Document.QuerySelectorAll("td[data-label='预留']")[^1].TextContent.Trim()
        );

        static (string, string)[] Notice() =>
            [
                ("Form.Address", "http://www.ccgp.gov.cn/tender/1"),
                ("Form.PublishedAt", "2026-04-08 08:30"),
            ];
    }

    [Fact]
    public async Task a_stale_page_a_double_submit_and_the_back_button_change_nothing_twice()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        await walk.WritePlan();
        var stale = await walk.Writer.Get($"{walk.Plan}/change");
        var first = await walk.Writer.Get($"{walk.Plan}/change");
        await walk.Writer.Send(first, $"{walk.Plan}/change", ("Form.Need", "先改的需求"));

        var told = await walk.Writer.Send(
            stale,
            $"{walk.Plan}/change",
            ("Form.Need", "后改的需求“𠮷”")
        );
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("后改的需求“𠮷”", told.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "先改的需求",
            (await walk.Writer.Get(walk.Plan)).Text,
            StringComparison.Ordinal
        );

        var back = await walk.Writer.Send(
            first,
            $"{walk.Plan}/change",
            ("Form.Need", "先改的需求")
        );
        Assert.NotEqual(HttpStatusCode.InternalServerError, back.Status);
        var timeline = await walk.Writer.Get($"{walk.Plan}?tab=timeline");
        Assert.Single(Changes(timeline));

        // Another minute: what happens twice in one moment stands in one line of the timeline.
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var form = await walk.Writer.Get($"{walk.Plan}/change");
        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    walk.Writer.Send(form, $"{walk.Plan}/change", ("Form.Need", "按了两次"))
                )
        );
        Assert.Contains(both, page => page.Status == HttpStatusCode.OK);
        timeline = await walk.Writer.Get($"{walk.Plan}?tab=timeline");
        Assert.Equal(2, Changes(timeline).Count());

        static IEnumerable<string> Changes(Page page) =>
            page
                .Document.QuerySelectorAll(".timeline li, ol.timeline > li, main li")
                .Select(line => line.TextContent)
                .Where(line => line.Contains("修改", StringComparison.Ordinal));
    }

    [Fact]
    public async Task where_next_years_calendar_is_missing_pages_say_so_and_keep_what_was_typed()
    {
        var walk = await Written();
        await walk.At("2026-12-21 09:00");
        foreach (var section in new[] { "draft", "scope", "pricing", "criteria", "dates", "check" })
        {
            var page = await walk.Writer.Get($"{walk.Tender}/{section}");
            Assert.True(page.Status == HttpStatusCode.OK, $"{section}: {page.Status}");
        }

        var dates = await walk.Writer.Get($"{walk.Tender}/dates");
        Assert.Contains("2027 年的放假安排还没有载入", dates.Text, StringComparison.Ordinal);
        var refused = await walk.Writer.Send(
            dates,
            $"{walk.Tender}/dates",
            ("Form.DocumentsUntil", "2027-01-05"),
            ("Form.Deadline", "2027-01-20 09:00"),
            ("Form.OpeningAt", "2027-01-20 09:00"),
            ("Form.Place", "二楼“会议室”")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2027 年的放假安排还没有载入", refused.Messages, StringComparison.Ordinal);
        Assert.Contains("工作日历", refused.Messages, StringComparison.Ordinal);
        Assert.Equal("二楼“会议室”", Typed(refused, "Form.Place"));
    }

    [Fact]
    public async Task another_countys_official_does_not_see_the_pages_on_which_a_public_tender_is_worked_on()
    {
        var walk = await Written();
        await walk.At("2026-04-08 09:00");
        await walk.Publish();
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/correction",
            ("Form.Reason", "尚未公开的更正"),
            ("Form.Content", "尚未公开的内容")
        );
        var neighbour = await portal.SignedIn(Role.Official, "530199");
        foreach (
            var page in new[]
            {
                $"{walk.Tender}/correction/check",
                $"{walk.Tender}/correction",
                $"{walk.Tender}/cancel",
                $"{walk.Tender}/questions",
                $"{walk.Tender}/draft",
                $"{walk.Tender}/scope",
                $"{walk.Tender}/documents",
                $"{walk.Plan}/withdraw",
                $"{walk.Plan}/change",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(page)).Status);
        }
    }

    private async Task<PurchaseWalk> Written()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        await walk.PlanIt();
        await walk.At("2026-03-20 09:00");
        await walk.WriteTender();
        return walk;
    }

    private static string? Typed(Page page, string field) =>
        page.Document.QuerySelector($"[name='{field}']")?.GetAttribute("value");
}
