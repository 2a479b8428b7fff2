using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

public sealed class FramePagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("/", "frame-start")]
    [InlineData("/sign-in", "frame-sign-in")]
    [InlineData("/nowhere", "frame-404")]
    public async Task pages_for_visitors_hold_at_every_width(string path, string name)
    {
        var page = await browser.NewPerson(portal.Address);

        await Look.At(page, path, name);
    }

    [Theory]
    [InlineData(Role.Official, "official")]
    [InlineData(Role.Auditor, "auditor")]
    [InlineData(Role.Administrator, "administrator")]
    [InlineData(Role.Expert, "expert")]
    public async Task home_says_what_to_do_today(Role role, string name)
    {
        var page = await SignedIn(role);

        await Look.At(page, "/", $"frame-home-{name}");

        Assert.Equal("今天要做什么", await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task the_language_switch_stays_on_the_page_and_is_kept()
    {
        var page = await SignedIn(Role.Official);
        await page.GotoAsync("/search?q=nothing");

        await page.Locator("button[name=language]").ClickAsync();
        await Look.Here(page, "frame-search-en");

        Assert.EndsWith("/search?q=nothing", page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GotoAsync("/");
        Assert.Equal("What to do today", await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task the_slash_key_goes_to_the_search_box()
    {
        var page = await SignedIn(Role.Official);
        await page.GotoAsync("/");

        // The script, which loads beside the page, says on the box when the key is heard.
        var box = page.Locator("[data-focus-key='/'][aria-keyshortcuts]");
        await box.WaitForAsync();
        await page.Locator("h1").PressAsync("/");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("nothing");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"{portal.Address}search?q=nothing");

        Assert.Equal("nothing", await page.Locator("#words").InputValueAsync());
    }

    [Fact]
    public async Task the_first_page_is_small()
    {
        var page = await browser.NewPerson(portal.Address);
        var sizes = new List<Task<int>>();
        page.RequestFinished += (_, request) => sizes.Add(Size(request));

        await page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange((await Task.WhenAll(sizes)).Sum(), 1, 100_000);
    }

    [Fact]
    public async Task nothing_on_a_page_breaks_the_content_policy()
    {
        var page = await browser.NewPerson(portal.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(complaints);
    }

    private static async Task<int> Size(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }

    private async Task<IPage> SignedIn(Role role) =>
        await browser.SignedIn(portal, await portal.Open(role, "440105"));
}
