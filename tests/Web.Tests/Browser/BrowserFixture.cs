using Microsoft.Playwright;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>A real Chromium for one test class, and the people who sit at it.</summary>
public sealed class BrowserFixture(Browsers browsers) : IAsyncLifetime
{
    private IBrowser? browser;

    /// <summary>Screenshots go here, one folder per test class: <c>artifacts/screens</c> of the repository.</summary>
    public static string ScreensFolder { get; } =
        Path.Combine(Frame.SourceTree.Root, "artifacts", "screens");

    public async ValueTask InitializeAsync() => browser = await browsers.Take();

    /// <summary>One person at one browser: own cookies, Chinese, the time zone of China.</summary>
    /// <param name="address">The portal, so that pages can be named by path.</param>
    /// <param name="width">Of the window, in CSS pixels; 360 is a phone.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    public async Task<IPage> NewPerson(Uri address, int width = 1280, bool scripts = true)
    {
        var context = await (
            browser ?? throw new InvalidOperationException("The fixture has not been started.")
        ).NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 740 : 900 },
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is null)
        {
            return;
        }

        foreach (var person in browser.Contexts.ToList())
        {
            await person.CloseAsync();
        }

        browsers.GiveBack(browser);
    }
}
