using System.Net;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>One supplier with two windows, and one that changes what it has handed in.</summary>
public sealed class BidWindowsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task two_windows_that_save_at_once_lose_nothing()
    {
        var world = await BidWorld.Open(portal);
        var offer = $"/bids/{world.Href}/offer";
        Visitor[] windows = [world.Agencies[0], await portal.SignIn(world.AgencyAccounts[0])];
        for (var round = 0; round < 8; round++)
        {
            var hours = 36_000 + 2 * round;
            // Both are open before either is saved.
            var pages = await Task.WhenAll(windows.Select(window => window.Get(offer)));
            var answers = await Task.WhenAll(
                windows.Select((window, n) => Save(window, pages[n], offer, $"{hours + n}"))
            );

            var saved = Assert.Single(answers, page => page.Status == HttpStatusCode.OK);
            var told = Assert.Single(answers, page => page.Status == HttpStatusCode.Conflict);
            Assert.Contains("另一个窗口", told.Messages, StringComparison.Ordinal);
            var mine = hours + Array.IndexOf(answers, told);
            Assert.Equal($"{mine}", HoursIn(told));
            Assert.Equal(
                $"{hours + Array.IndexOf(answers, saved)}",
                HoursIn(await windows[0].Get(offer))
            );

            var again = await windows[Array.IndexOf(answers, told)].Send(told, offer);
            Assert.Equal(HttpStatusCode.OK, again.Status);
            Assert.Equal($"{mine}", HoursIn(await windows[1].Get(offer)));
        }
    }

    [Fact]
    public async Task a_page_opened_before_another_window_saved_is_told_so()
    {
        var world = await BidWorld.Open(portal);
        var answer = $"/bids/{world.Href}/answers/c1";
        var agency = world.Agencies[1];
        var stale = await agency.Get(answer);
        await agency.Send(await agency.Get(answer), answer, ("Form.Text", "先保存的应答"));

        var told = await agency.Send(stale, answer, ("Form.Text", "后保存的应答"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("后保存的应答", told.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "先保存的应答",
            (await agency.Get(answer)).Document.QuerySelector("textarea")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task what_was_sealed_can_be_changed_and_sealed_again_until_the_deadline()
    {
        var world = await BidWorld.Open(portal);
        var bid = $"/bids/{world.Href}";
        var agency = world.Agencies[2];
        await BidSteps.WriteBid(world, agency, 36_000);
        await BidSteps.Seal(world, agency);
        Assert.Equal("36000", HoursIn(await agency.Get($"{bid}/offer")));
        Assert.DoesNotContain("还没有递交", (await agency.Get(bid)).Text, StringComparison.Ordinal);

        var checkedBefore = await agency.Get($"{bid}/check");
        await Save(agency, $"{bid}/offer", "41000");
        var changed = await agency.Get(bid);
        Assert.Contains("修改还没有递交", changed.Text, StringComparison.Ordinal);
        var stale = await agency.Send(checkedBefore, $"{bid}/check");
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        await BidSteps.Seal(world, agency);
        var receipt = await agency.Get($"{bid}/receipt");
        Assert.Equal(2, receipt.Document.QuerySelectorAll("main .as-written").Length);

        portal.Clock.Set(BidWorld.Deadline);
        Assert.NotEqual("41000", HoursIn(await agency.Get($"{bid}/offer")));
        Assert.DoesNotContain(
            "应答 𠮷",
            (await agency.Get($"{bid}/check")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<Page> Save(Visitor window, string offer, string hours) =>
        await Save(window, await window.Get(offer), offer, hours);

    private static Task<Page> Save(Visitor window, Page page, string offer, string hours) =>
        window.Send(page, offer, ("Form.YearlyHours", hours), ("Form.EssentialsAccepted", "true"));

    private static string? HoursIn(Page page) =>
        page.Document.QuerySelector("[name='Form.YearlyHours']")?.GetAttribute("value");
}
