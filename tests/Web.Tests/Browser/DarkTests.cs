using Microsoft.Playwright;
using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

public sealed class DarkTests(FrameFixture frame, BrowserFixture browser)
    : IClassFixture<FrameFixture>,
        IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("/", "dark-home")]
    [InlineData("/notes", "dark-list")]
    [InlineData("/search?q=x", "dark-search")]
    public async Task pages_keep_their_contrast_in_the_dark(string path, string name)
    {
        await frame.Note("in the dark", 1m, new DateOnly(2026, 3, 1));
        var page = await browser.NewPerson(frame.Client.BaseAddress ?? new Uri("/"));
        await page.EmulateMediaAsync(
            new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark }
        );

        await Look.At(page, path, name);
    }
}
