using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Looks at a page as a person would: wide and on a phone, with axe, and leaves a picture of each to be looked at. Axe looks at a page whose kind was looked at before only where it has a part that was not there (<see cref="LookedAt"/>).</summary>
public static class Look
{
    private const int Wide = 1280;
    private const int Phone = 360;
    private const int PhoneOfPictures = 390;

    // A finding has its rule's impact, so rules below serious need not run. What axe would load once more (style sheets, media) is read by an experimental rule and by one below serious.
    private const string AxeRun = """
        async () => {
          const below = axe._audit.rules.filter(rule => ['minor', 'moderate'].includes(rule.impact));
          const rules = Object.fromEntries(below.map(rule => [rule.id, { enabled: false }]));
          return (await axe.run(document, { resultTypes: ['violations'], preload: false, rules })).violations;
        }
        """;

    private static readonly Lazy<string> AxeScript = new(() =>
        File.ReadAllText(
            Path.Combine(Frame.SourceTree.Root, "src/Web/node_modules/axe-core/axe.min.js")
        )
    );

    private static string? Wanted =>
        Environment.GetEnvironmentVariable("PORTAL_SCREENS") is { Length: > 0 } given
            ? given
            : null;

    /// <summary>Opens a page and checks it at both widths.</summary>
    /// <param name="page">A person's browser.</param>
    /// <param name="path">Local path.</param>
    /// <param name="name">Of the pictures: <c>{name}-1280.png</c>, <c>{name}-390.png</c>.</param>
    /// <param name="keep">A journey leaves its pictures always, others only where <c>PORTAL_SCREENS</c> asks for them.</param>
    public static async Task At(IPage page, string path, string name, bool keep = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync(path);
        await Here(page, name, keep);
    }

    /// <summary>Checks the page as it stands, e.g. after a form was sent, and leaves it at the wide size.</summary>
    /// <param name="page">A person's browser.</param>
    /// <param name="name">Of the pictures.</param>
    /// <param name="keep">A journey leaves its pictures always.</param>
    public static async Task Here(IPage page, string name, bool keep = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        var faults = await Faults(
            page,
            name,
            Wanted ?? (keep ? BrowserFixture.ScreensFolder : null)
        );
        Assert.True(faults.Count == 0, $"{page.Url}\n{string.Join('\n', faults)}");
    }

    /// <summary>What is wrong with the page: missing texts, wider than a phone, serious or critical findings of axe on what is new. Leaves its pictures only where <c>PORTAL_SCREENS</c> asks for them.</summary>
    public static Task<IReadOnlyList<string>> Faults(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Faults(page, name, Wanted);
    }

    private static async Task<IReadOnlyList<string>> Faults(IPage page, string name, string? folder)
    {
        var faults = new List<string>();
        await Resize(page, Wide);
        var text = await page.Locator("body").InnerTextAsync();
        if (text.Contains('⟦', StringComparison.Ordinal))
        {
            faults.Add(
                "a text is missing: " + text[text.IndexOf('⟦', StringComparison.Ordinal)..][..40]
            );
        }

        var kind = LookedAt.KindOf(page.Url);
        var parts = await LookedAt.PartsOf(page);
        var isNew = !LookedAt.Knows(kind, parts);
        if (isNew)
        {
            faults.AddRange(await Axe(page));
        }

        await Picture(page, folder, $"{name}-{Wide}");
        await Resize(page, Phone);
        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        if (overflow > 0)
        {
            faults.Add($"it is {overflow} px wider than a phone of {Phone} px");
        }

        if (isNew)
        {
            faults.AddRange((await Axe(page)).Select(fault => $"on a phone, {fault}"));
            LookedAt.Add(kind, parts);
        }

        await Picture(page, folder, $"{name}-{PhoneOfPictures}");
        await Resize(page, Wide);
        return faults;
    }

    /// <summary>What axe finds serious or critical.</summary>
    private static async Task<IReadOnlyList<string>> Axe(IPage page)
    {
        // Half a megabyte: sent once for each page, not for each width.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(AxeScript.Value + ";0");
        }

        var found = await page.EvaluateAsync<JsonElement>(AxeRun);
        return
        [
            .. found
                .EnumerateArray()
                .Where(violation =>
                    violation.GetProperty("impact").GetString() is "serious" or "critical"
                )
                .Select(violation => (violation, node: violation.GetProperty("nodes")[0]))
                .Select(found =>
                    $"{found.violation.GetProperty("id").GetString()}: {found.node.GetProperty("html").GetString()} ({found.node.GetProperty("failureSummary").GetString()})"
                ),
        ];
    }

    private static Task Resize(IPage page, int width)
    {
        var height = width == Wide ? 900 : 780;
        return page.ViewportSize is { } size && (size.Width, size.Height) == (width, height)
            ? Task.CompletedTask
            : page.SetViewportSizeAsync(width, height);
    }

    // A window as tall as the page, so that the bar at its foot covers nothing in the picture.
    private static async Task WholeOnPhone(IPage page)
    {
        await Resize(page, PhoneOfPictures);
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(PhoneOfPictures, Math.Clamp(height, 780, 6000));
    }

    private static async Task Picture(IPage page, string? folder, string name)
    {
        if (folder is null)
        {
            return;
        }

        if (name.EndsWith($"-{PhoneOfPictures}", StringComparison.Ordinal))
        {
            await WholeOnPhone(page);
        }

        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(folder, name + ".png"),
                FullPage = true,
            }
        );
    }
}
