using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

public sealed class FirstPageTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_first_page_opens_in_chinese_with_its_styles()
    {
        var page = await browser.NewPerson(portal.Address);
        var failed = new List<string>();
        page.RequestFailed += (_, request) => failed.Add(request.Url);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                failed.Add($"{response.Status} {response.Url}");
            }
        };

        await page.GotoAsync("/");

        Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(failed);
    }
}
