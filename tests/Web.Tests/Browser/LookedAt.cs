using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Playwright;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Which parts of each kind of page were looked at in this run, by whichever test. Two records of one kind are one page; filters, orders and exports of a list are the list.
/// A part is an element under its parent with its classes, its kind of field or region, and which attributes it has that tell those who cannot see it.</summary>
internal static partial class LookedAt
{
    private const string Here = """
        () => [matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'].concat([...new Set(
          [...document.querySelectorAll('*')].map(each => [
            each.parentElement?.localName, each.localName, each.getAttribute('class'), each.getAttribute('type'), each.getAttribute('role'),
            each.getAttributeNames().filter(name => /^(aria-.*|alt|for|tabindex|title)$/.test(name)).sort()
          ].join(' ')))])
        """;

    private static readonly Dictionary<string, HashSet<string>> Kinds = new(StringComparer.Ordinal);
    private static readonly Lock One = new();

    /// <summary>Of the page that stands in a browser; the colours in which it stands are a part, too.</summary>
    public static async Task<IReadOnlyList<string>> PartsOf(IPage page) =>
        await page.EvaluateAsync<string[]>(Here);

    /// <summary>Of a page as it was sent, in the usual colours.</summary>
    public static IReadOnlyList<string> PartsOf(IParentNode document) =>
        [
            "light",
            .. document
                .QuerySelectorAll("*")
                .Select(each =>
                    string.Join(
                        ' ',
                        each.ParentElement?.LocalName,
                        each.LocalName,
                        each.GetAttribute("class"),
                        each.GetAttribute("type"),
                        each.GetAttribute("role"),
                        string.Join(
                            ',',
                            each.Attributes.Select(one => one.Name)
                                .Where(name => Telling().IsMatch(name))
                                .Order(StringComparer.Ordinal)
                        )
                    )
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Nothing on the page is new.</summary>
    public static bool Knows(string kind, IReadOnlyList<string> parts)
    {
        lock (One)
        {
            return Kinds.TryGetValue(kind, out var known) && known.IsSupersetOf(parts);
        }
    }

    /// <summary>The page was looked at.</summary>
    public static void Add(string kind, IReadOnlyList<string> parts)
    {
        lock (One)
        {
            if (!Kinds.TryGetValue(kind, out var known))
            {
                Kinds[kind] = known = new(StringComparer.Ordinal);
            }

            known.UnionWith(parts);
        }
    }

    /// <summary>The kind of page at an address.</summary>
    public static string KindOf(string address) =>
        Ids().Replace(new Uri(new Uri("http://portal"), address.Split('?')[0]).AbsolutePath, "/x");

    [GeneratedRegex("^(aria-.*|alt|for|tabindex|title)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Telling();

    [GeneratedRegex("/(?:[0-9a-f-]{32,36}|[0-9]+)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
