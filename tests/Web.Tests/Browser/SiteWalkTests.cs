using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Demo;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Follows every link that each role meets in the demo counties, one record per kind of page, and looks at each page.</summary>
public sealed partial class SiteWalkTests(DemoPortal demo, BrowserFixture browser)
    : IClassFixture<DemoPortal>,
        IClassFixture<BrowserFixture>
{
    private const int MostPages = 80;

    [Theory]
    [InlineData(null)]
    [InlineData("haizhu-plan")]
    [InlineData("haizhu-audit")]
    [InlineData("haizhu-admin")]
    [InlineData("province-440000-admin")]
    [InlineData("agency-01")]
    public async Task every_page_that_a_role_can_reach_holds(string? account)
    {
        var page = await browser.NewPerson(demo.Portal.Address);
        if (account is not null)
        {
            await SignIn(page, account);
        }

        var problems = new List<string>();
        var waiting = new Queue<(string Path, string From)>([("/", "")]);
        var kinds = new HashSet<string>(StringComparer.Ordinal) { "/" };
        for (var seen = 0; seen < MostPages && waiting.TryDequeue(out var next); seen++)
        {
            await Visit(page, next.Path, next.From, account ?? "visitor", problems);
            foreach (var link in await Links(page))
            {
                if (kinds.Add(KindOf(link)))
                {
                    waiting.Enqueue((link, next.Path));
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    private static async Task Visit(
        IPage page,
        string path,
        string from,
        string who,
        List<string> problems
    )
    {
        var answer = await page.APIRequest.GetAsync(path);
        if (!answer.Ok)
        {
            problems.Add($"{path}: {answer.Status}, linked from {from}");
        }
        else if (answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
        {
            await page.GotoAsync(path);
            problems.AddRange(
                (await Look.Faults(page, $"{who}{NotInNames().Replace(KindOf(path), "-")}")).Select(
                    fault => $"{path}: {fault}"
                )
            );
        }
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])"
        );

    // Two records of one kind are one page to look at; filters, orders and exports of a list are the list.
    private static string KindOf(string link) => Ids().Replace(link.Split('?')[0], "/x");

    private static async Task SignIn(IPage page, string account)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Name']").FillAsync(account);
        await page.Locator("[name='Form.Password']").FillAsync(DemoAccounts.Password);
        await page.Locator("main .btn-primary").First.ClickAsync();
        await page.Locator("details.account").WaitForAsync();
    }

    [GeneratedRegex("/(?:[0-9a-f-]{32,36}|[0-9]+)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotInNames();
}
