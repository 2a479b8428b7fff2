using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Demo;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Follows every link that each role meets in the demo counties, one record per kind of page, and looks at each page; a kind that another role or test was shown is looked at again where it has a part that was not there.</summary>
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
            await page.SignIn(account, DemoAccounts.Password);
        }

        var problems = new List<string>();
        var waiting = new Queue<(string Path, string From)>([("/", "")]);
        var kinds = new HashSet<string>(StringComparer.Ordinal) { "/" };
        for (var seen = 0; seen < MostPages && waiting.TryDequeue(out var next); seen++)
        {
            var links = await Visit(page, next.Path, next.From, account ?? "visitor", problems);
            foreach (var link in links)
            {
                if (kinds.Add(LookedAt.KindOf(link)))
                {
                    waiting.Enqueue((link, next.Path));
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    /// <returns>The links of the page, within the portal.</returns>
    private static async Task<IReadOnlyList<string>> Visit(
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

        if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
        {
            return [];
        }

        using var document = await new HtmlParser().ParseDocumentAsync(await answer.TextAsync());
        var (kind, parts) = (LookedAt.KindOf(path), LookedAt.PartsOf(document));
        if (!LookedAt.Knows(kind, parts))
        {
            await page.GotoAsync(path);
            var faults = await Look.Faults(page, $"{who}{NotInNames().Replace(kind, "-")}");
            problems.AddRange(faults.Select(fault => $"{path}: {fault}"));
            LookedAt.Add(kind, parts);
        }
        else if (document.Body?.TextContent.Contains('⟦', StringComparison.Ordinal) == true)
        {
            problems.Add($"{path}: a text is missing");
        }

        return
        [
            .. document
                .QuerySelectorAll("a[href^='/']")
                .Select(link => (link.GetAttribute("href") ?? "").Split('#')[0]),
        ];
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotInNames();
}
