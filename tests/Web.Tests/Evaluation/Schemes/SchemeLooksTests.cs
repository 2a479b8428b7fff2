using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Schemes;

/// <summary>The template of Guangzhou as a county takes it over, changes and publishes it, looked at wide and on a phone.</summary>
public sealed class SchemeLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_a_scheme_is_readable_and_fits()
    {
        var page = await browser.SignedIn(portal, await portal.Open(Role.Official, "440105"));
        await Look.At(page, "/schemes", "schemes-empty");
        await Look.At(page, "/schemes/new", "scheme-new");
        await page.FillAsync("[name='Form.Name']", "示例区社工站评估指标体系");
        await page.SelectOptionAsync("[name='Form.Template']", "T1");
        await Press(page);
        await Look.Here(page, "scheme-draft");
        var draft = new Uri(page.Url).AbsolutePath;
        var href = draft[..^"/draft".Length];
        await page.GotoAsync($"{draft}/publish");
        await Press(page);
        await Look.Here(page, "scheme");
        Assert.False(await page.IsVisibleAsync("#line-3-1"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync("#line-3-1"));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.ClickAsync("nav a[href='#line-3']");
        await page.WaitForSelectorAsync("#line-3-1");
        await Look.At(page, $"{href}?all=true", "scheme-all");
        Assert.True(await page.IsVisibleAsync("#line-9-1-5"));

        await page.GotoAsync($"{draft}/new");
        await Press(page);
        await Look.At(page, $"{draft}/settings", "scheme-settings");
        await Look.At(page, $"{draft}/import", "scheme-import");
        await Look.At(page, $"{draft}/line?code=3.1.1", "scheme-line");
        await page.FillAsync("[name='Form.Points']", "19.99");
        await Press(page);
        await Look.Here(page, "scheme-draft-short");
        await Look.At(page, $"{draft}/remove?code=3.1.2", "scheme-remove");
        await page.GotoAsync($"{draft}/line?code=3.1.2");
        await page.FillAsync("[name='Form.Points']", "12.01");
        await Press(page);
        await Look.At(page, $"{draft}/publish", "scheme-publish");
        await Press(page);
        await Look.At(page, $"{href}/versions/2/difference", "scheme-difference");
        await Look.At(page, $"{href}?tab=versions", "scheme-versions");
        await Look.At(page, $"/public{href}", "scheme-public");
        await Look.At(page, "/schemes", "schemes");
    }

    private static async Task Press(IPage page) =>
        await page.Leave(() => page.ClickAsync("main form .actions .btn-primary"));
}
