using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Looks at a page as a person would: wide and on a phone, with axe, and leaves a picture of each to be looked at.</summary>
public static class Look
{
    private const int Wide = 1280;
    private const int Phone = 360;
    private const int PhoneOfPictures = 390;

    private static readonly Lazy<string> AxeScript = new(() =>
        File.ReadAllText(
            Path.Combine(Frame.SourceTree.Root, "src/Web/node_modules/axe-core/axe.min.js")
        )
    );

    private static string Folder =>
        Environment.GetEnvironmentVariable("PORTAL_SCREENS") is { Length: > 0 } given
            ? given
            : BrowserFixture.ScreensFolder;

    /// <summary>Opens a page and checks it at both widths.</summary>
    /// <param name="page">A person's browser.</param>
    /// <param name="path">Local path.</param>
    /// <param name="name">Of the pictures: <c>{name}-1280.png</c>, <c>{name}-390.png</c>.</param>
    public static async Task At(IPage page, string path, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync(path);
        await Here(page, name);
    }

    /// <summary>Checks the page as it stands, e.g. after a form was sent, and leaves it at the wide size.</summary>
    public static async Task Here(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        await Resize(page, Wide);
        await NothingMissing(page);
        await NothingSerious(page);
        await Picture(page, $"{name}-{Wide}");
        await Resize(page, Phone);
        await FitsTheScreen(page);
        await NothingSerious(page);
        await Resize(page, PhoneOfPictures);
        await Picture(page, $"{name}-{PhoneOfPictures}");
        await Resize(page, Wide);
    }

    /// <summary>axe finds nothing serious or critical.</summary>
    public static async Task NothingSerious(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.EvaluateAsync(AxeScript.Value + ";0");
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
        );
        var serious = found
            .EnumerateArray()
            .Where(violation =>
                violation.GetProperty("impact").GetString() is "serious" or "critical"
            )
            .Select(violation =>
                $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("nodes")[0].GetProperty("html").GetString()} ({violation.GetProperty("nodes")[0].GetProperty("failureSummary").GetString()})"
            )
            .ToList();
        Assert.True(serious.Count == 0, $"{page.Url}\n{string.Join('\n', serious)}");
    }

    private static async Task NothingMissing(IPage page)
    {
        var text = await page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
    }

    private static async Task FitsTheScreen(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(
            overflow <= 0,
            $"{page.Url} is {overflow} px wider than a phone of {Phone} px."
        );
    }

    private static Task Resize(IPage page, int width) =>
        page.SetViewportSizeAsync(width, width == Wide ? 900 : 780);

    private static async Task Picture(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(Folder, name + ".png"),
                FullPage = true,
            }
        );
    }
}
