using Microsoft.Playwright;

namespace StationPortal.Web.Tests.Browser;

/// <summary>From one page to the next.</summary>
internal static class Leaving
{
    private const string Loaded = """
        () => new Promise(done =>
          document.readyState === 'complete' ? done() : addEventListener('load', () => done(), { once: true }))
        """;

    /// <summary>Presses what leads to another page and waits until that one has loaded. Not <c>WaitForLoadStateAsync</c>: it looks at the page that is being left, or misses a load that ends between its look and its waiting.</summary>
    public static async Task Leave(this IPage page, Func<Task> press)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-left', '')");
        await press();
        await page.Locator("html:not([data-left])")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(Loaded);
    }
}
