using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(StationPortal.Web.Tests.Browser.Browsers))]

namespace StationPortal.Web.Tests.Browser;

/// <summary>The Chromiums of the test process, each started when a class first needs one more and handed on to the next; <c>PORTAL_CHROMIUM</c> names the program where it is in no usual place.</summary>
public sealed class Browsers : IAsyncDisposable
{
    private static readonly string[] Usual =
    [
        // The same engine without the windows around it: half the work for each page.
        "/usr/bin/chromium-headless-shell",
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

    private readonly ConcurrentBag<IBrowser> idle = [];
    private readonly SemaphoreSlim one = new(1);
    private IPlaywright? playwright;

    /// <summary>A browser that nobody else uses until it is given back.</summary>
    public async Task<IBrowser> Take()
    {
        if (idle.TryTake(out var browser) && browser.IsConnected)
        {
            return browser;
        }

        await one.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
        }
        finally
        {
            one.Release();
        }

        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Arguments }
        );
    }

    public void GiveBack(IBrowser browser) => idle.Add(browser);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in idle)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        one.Dispose();
    }

    private static string Chromium() =>
        Usual
            .Prepend(Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "")
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "There is no Chromium. On Debian: apt-get install chromium fonts-noto-cjk; elsewhere set PORTAL_CHROMIUM."
        );
}
