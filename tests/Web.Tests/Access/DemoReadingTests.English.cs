using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>The demo as an official reads it in English. Names and what people wrote stay in their own language; the portal's own words do not.</summary>
public sealed partial class DemoReadingTests
{
    private const int MostPages = 90;

    // What the demo's buyer called a factor is also a word of the portal.
    private const string NameOfFactor = "价格";

    [Fact]
    public async Task in_english_no_page_of_an_official_speaks_chinese()
    {
        var official = portal
            .People.First(p =>
                p.Role == Role.Official && p.Grant?.Region == PortalWithPeople.Haizhu
            )
            .Visitor;
        var home = await official.Get("/");
        await official.Send(home, "/language", ("language", "en"));
        var chinese = ChineseTexts();
        List<string> wrong = [];
        var waiting = new Queue<string>(["/"]);
        var kinds = new HashSet<string>(StringComparer.Ordinal) { "/" };
        for (var seen = 0; seen < MostPages && waiting.TryDequeue(out var path); seen++)
        {
            var page = await official.Get(path);
            if (page.Status != HttpStatusCode.OK || page.Document.Body is not { } body)
            {
                continue;
            }

            wrong.AddRange(Shown(body).Where(t => IsOurs(t, chinese)).Select(t => $"{path}: {t}"));
            foreach (var link in Links(page).Where(link => kinds.Add(KindOf(link))))
            {
                waiting.Enqueue(link);
            }
        }

        await official.Send(await official.Get("/"), "/language", ("language", "zh-CN"));
        Assert.True(
            wrong.Count == 0,
            string.Join('\n', wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        );
    }

    // Texts without a place for a value: a page shows them as they are.
    private static HashSet<string> ChineseTexts()
    {
        var texts = Texts.OfPortal();
        var culture = CultureInfo.GetCultureInfo(Texts.Chinese);
        return
        [
            .. texts
                .Keys.Select(key => texts.In(culture, key, []))
                .Where(text => text != NameOfFactor && Han().IsMatch(text)),
        ];
    }

    // A whole text in Chinese, or an English sentence with Chinese punctuation.
    private static bool IsOurs(string text, HashSet<string> chinese) =>
        chinese.Contains(text) || (!Han().IsMatch(text) && ChinesePunctuation().IsMatch(text));

    private static IEnumerable<string> Shown(IElement body) =>
        body.Descendants<IText>()
            .Where(node =>
                node.ParentElement is { } parent
                && parent.Closest("script, style, .as-written, option, [lang]:not(html)") is null
            )
            .Select(node => node.Data.Trim())
            .Where(text => text.Length > 0);

    private static IEnumerable<string> Links(Page page) =>
        page
            .Document.QuerySelectorAll("a[href^='/']")
            .Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(href => !href.Contains("export=", StringComparison.Ordinal));

    private static string KindOf(string link) => Ids().Replace(link.Split('?')[0], "/x");

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("[，。：；（）、“”]", RegexOptions.None, 1000)]
    private static partial Regex ChinesePunctuation();

    [GeneratedRegex("/(?:[0-9a-f-]{32,36}|[0-9]+)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
