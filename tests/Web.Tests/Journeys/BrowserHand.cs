using Microsoft.Playwright;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>A person at Chromium; leaves a checked picture of each form and of what came after it.</summary>
internal sealed class BrowserHand(IPage page, TestAccount account, Steps steps) : IHand
{
    private bool here;

    public void GoHome() => here = false;

    /// <summary>Signs in, anew after the clock has moved.</summary>
    public async Task SignIn()
    {
        await page.Context.ClearCookiesAsync();
        await page.SignIn(account.UserName, TestAccounts.Password);
        here = true;
    }

    public async Task<string> Send(
        string path,
        string? action,
        string step,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        await Come();
        await page.GotoAsync(path);
        var form = page.Locator($"form[action^='{action ?? path}']").First;
        // What is folded away is opened, as a person would to fill it in.
        await form.Locator("details")
            .EvaluateAllAsync<object?>("all => all.forEach(one => one.open = true)");
        foreach (var (name, value) in values)
        {
            await Fill(form, name, value);
        }

        await LookOnce(step);
        var address = page.Url;
        await page.Leave(() =>
            form.Locator("button:not([formaction]):not([type=button])").Last.ClickAsync()
        );
        var refused = page.Locator("#refusal, #error-summary");
        Assert.True(await refused.CountAsync() == 0, $"{step}: {address} {await Words(refused)}");
        await LookOnce($"{step}-done");
        return new Uri(page.Url).PathAndQuery;
    }

    public async Task<bool> Sees(string path, string selector)
    {
        await Come();
        var answer = await page.GotoAsync(path);
        return answer?.Status == 200 && await page.Locator(selector).CountAsync() > 0;
    }

    public async Task<IReadOnlyList<string>> Read(string path, string selector, string attribute)
    {
        await Come();
        await page.GotoAsync(path);
        var found = await page.Locator(selector).AllAsync();
        var values = await Task.WhenAll(
            found.Select(element => element.GetAttributeAsync(attribute))
        );
        return [.. values.Select(value => value ?? "").Distinct(StringComparer.Ordinal)];
    }

    private Task Come() => here ? Task.CompletedTask : SignIn();

    // The same step of another person looks the same.
    private async Task LookOnce(string step)
    {
        if (steps.IsNew(step))
        {
            await Look.Here(page, steps.Next(step), keep: true);
        }
    }

    /// <summary>Looks at a page without doing anything.</summary>
    public async Task LookAt(string path, string step)
    {
        await Come();
        await Look.At(page, path, steps.Next(step), keep: true);
    }

    /// <summary>The browser itself, for what is no plain form.</summary>
    public IPage Page => page;

    private static async Task Fill(ILocator form, string name, string value)
    {
        if (name.EndsWith("#file", StringComparison.Ordinal))
        {
            await form.Locator($"[name='{name[..^"#file".Length]}']")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "file.pdf",
                        MimeType = "application/pdf",
                        Buffer = Paper.Pdf(value),
                    }
                );
            return;
        }

        if (name.EndsWith("#photo", StringComparison.Ordinal))
        {
            await form.Locator($"[name='{name[..^"#photo".Length]}']")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = $"{value}.jpg",
                        MimeType = "image/jpeg",
                        Buffer = Paper.Photo,
                    }
                );
            return;
        }

        var field = form.Locator($"[name='{name}']:not([type=hidden])").First;
        switch (
            await field.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName")
        )
        {
            case "SELECT":
                await field.SelectOptionAsync(value);
                break;
            case "checkbox" or "radio":
                await form.Locator($"[name='{name}'][value='{value}']").CheckAsync();
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }

    private static async Task<string> Words(ILocator locator) =>
        await locator.CountAsync() == 0 ? "" : await locator.First.InnerTextAsync();
}

/// <summary>Numbers the pictures of one journey in the order in which they were taken.</summary>
internal sealed class Steps(string journey)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int count;

    public bool IsNew(string step) => seen.Add(step);

    public string Next(string step) => $"{journey}-{++count:000}-{step}";
}
