using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Menus;

/// <summary>The default menu as a county takes it over, changes and publishes it, looked at wide and on a phone.</summary>
public sealed class MenuLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string County = "530199";
    private static readonly string Href = $"/menus/{County}/{Menu.KeyOf(County).Id}";
    private static readonly string Draft = $"{Href}/draft";

    [Fact]
    public async Task every_page_of_a_menu_is_readable_and_fits()
    {
        var page = await browser.SignedIn(portal, await portal.Open(Role.Official, County));
        await Look.At(page, "/menus", "menus-empty");
        await Look.At(page, "/menus/new", "menu-begin");
        await Press(page);
        await Look.Here(page, "menu-draft");
        await Look.At(page, $"{Draft}/line?code=C01", "menu-item-change");
        await Look.At(page, $"{Draft}/import", "menu-import");
        await page.GotoAsync($"{Draft}/publish");
        await Press(page);
        await page.GotoAsync("/menus/new");
        await Press(page);
        await page.GotoAsync($"{Draft}/remove?code=A02");
        await page.FillAsync("[name='Form.Reason']", "示例：改由站点洗衣房");
        await Press(page);
        await Look.At(page, $"{Draft}/publish", "menu-publish");
        await page.FillAsync("[name='Form.From']", "2026-06-01");
        await Press(page);
        await Look.Here(page, "menu-versions");
        await Look.At(page, $"{Href}/versions/2/difference", "menu-difference");
        await Look.At(page, $"/public/menus/{County}", "menu-public");
        await Look.At(page, "/public/menus", "menus-public");
    }

    private static async Task Press(IPage page)
    {
        await page.Leave(() => page.ClickAsync("main form .actions .btn-primary"));
    }
}
