using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Frame;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.DutyLists;

/// <summary>The demo's forty duties as a county imports, publishes and changes them, looked at wide and on a phone.</summary>
public sealed class DutyListLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string County = "530199";
    private static readonly string Href = $"/duty-lists/{County}/{DutyList.KeyOf(County).Id}";
    private static readonly string Draft = $"{Href}/draft";

    private static readonly string Demo = Path.Combine(
        SourceTree.Root,
        "src/Web/Demo/Data/duties.csv"
    );

    [Fact]
    public async Task every_page_of_a_duty_list_is_readable_and_fits()
    {
        var page = await browser.SignedIn(portal, await portal.Open(Role.Official, County));
        await Look.At(page, "/duty-lists", "duty-lists-empty");
        await Look.At(page, "/duty-lists/new", "duty-list-begin");
        await Press(page);
        await page.GotoAsync($"{Draft}/import");
        await page.SetInputFilesAsync(
            "[name='Form.File']",
            new FilePayload
            {
                Name = "wrong.csv",
                MimeType = "text/csv",
                Buffer = DutyLines.Csv(DutyLines.Visit, DutyLines.Visit, "A02,天文"),
            }
        );
        await Press(page);
        await Look.Here(page, "duty-list-import-faults");
        await page.SetInputFilesAsync("[name='Form.File']", Demo);
        await Press(page);
        await Look.Here(page, "duty-list-draft");
        await Look.At(page, $"{Draft}/line?code=A01", "duty-change");
        await Look.At(page, $"{Draft}/remove?code=A02", "duty-remove");
        await Look.At(page, $"{Draft}/publish", "duty-list-publish");
        await Press(page);

        await page.GotoAsync("/duty-lists/new");
        await Press(page);
        await page.GotoAsync($"{Draft}/remove?code=A02");
        await page.FillAsync("[name='Form.Reason']", "示例：改由乡镇核对");
        await Press(page);
        await page.GotoAsync($"{Draft}/publish");
        await page.FillAsync("[name='Form.From']", "2026-06-01");
        await Press(page);
        await Look.Here(page, "duty-list");
        await Look.At(page, $"{Href}/versions/1", "duty-list-version");
        await Look.At(page, $"{Href}/versions/2/difference", "duty-list-difference");
        await Look.At(page, $"{Href}?tab=timeline", "duty-list-timeline");
        await Look.At(page, "/duty-lists", "duty-lists");
    }

    private static Task Press(IPage page) =>
        page.Leave(() => page.ClickAsync("main form .actions .btn-primary"));
}
