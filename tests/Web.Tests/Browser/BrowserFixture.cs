using Microsoft.Playwright;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>A real Chromium for one test class; <c>PORTAL_CHROMIUM</c> names it where it is in no usual place.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--font-render-hinting=none",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Screenshots go here, one folder per test class: <c>artifacts/screens</c> of the repository.</summary>
    public static string ScreensFolder { get; } =
        Path.Combine(Frame.SourceTree.Root, "artifacts", "screens");

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Arguments }
        );
    }

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
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string Chromium() =>
        Usual
            .Prepend(Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "")
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "There is no Chromium. On Debian: apt-get install chromium fonts-noto-cjk; elsewhere set PORTAL_CHROMIUM."
        );
}
