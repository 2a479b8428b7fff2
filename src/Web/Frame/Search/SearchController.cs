using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Search;

/// <summary>Finds things by name or number, over everything in the visitor's reach.</summary>
[SignedIn]
public sealed class SearchController(IEnumerable<ISearchSource> sources) : PortalController
{
    private const int MostPerKind = 10;
    private const int LongestWords = 100;

    [HttpGet("/search")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        var words = q?.Trim() ?? "";
        var groups = new List<SearchGroup>();
        if (words.Length is > 0 and <= LongestWords)
        {
            foreach (var source in sources)
            {
                var hits = await source.Find(words, MostPerKind, ct);
                if (hits.Count > 0)
                {
                    groups.Add(new SearchGroup(source.Kind, hits));
                }
            }
        }

        return View(new SearchPage(words, groups));
    }
}

/// <summary>What was asked and what was found.</summary>
public sealed record SearchPage(string Words, IReadOnlyList<SearchGroup> Groups);

/// <summary>Hits of one kind.</summary>
public sealed record SearchGroup(string Kind, IReadOnlyList<SearchHit> Hits);
