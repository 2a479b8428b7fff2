using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>Finds lists by their county, and lines of the newest published versions by title or code.</summary>
public abstract class ListSearch<TPage, TLine>(ListPages pages, Reach reach, PageTexts texts)
    : ISearchSource
    where TPage : VersionedListPage<TLine>, IReadModel<TPage>
    where TLine : class, IListLine<TLine>
{
    private const int MostLists = 50;

    public string Kind => pages.Text("Title");

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var lists = await reach
            .Rows<TPage>()
            .Where(row => EF.Property<int>(row, nameof(row.Newest)) > 0)
            .OrderBy(row => EF.Property<string>(row, nameof(row.TenantId)))
            .Take(MostLists)
            .ToListAsync(ct);
        return
        [
            .. lists
                .Where(list =>
                    texts.Region(list.TenantId).Contains(words, StringComparison.Ordinal)
                )
                .Select(list => new SearchHit(
                    texts[pages.Text("Of"), texts.Region(list.TenantId)],
                    texts["Version.Nth", list.Newest],
                    pages.PublicHref(list.TenantId) ?? pages.Href(KeyOf(list))
                ))
                .Take(most),
            .. lists
                .SelectMany(list => list.Releases[^1].Lines.Select(line => (list, line)))
                .Where(each => Fits(each.line, words))
                .Take(most)
                .Select(each => new SearchHit(
                    each.line.Title,
                    texts[
                        "Version.Search.About",
                        each.line.Code,
                        texts.Region(each.list.TenantId),
                        each.list.Newest
                    ],
                    pages.PublicHref(each.list.TenantId)
                        ?? $"{pages.Href(KeyOf(each.list))}/versions/{each.list.Newest}"
                )),
        ];
    }

    /// <summary>Whether a line is meant.</summary>
    protected virtual bool Fits(TLine line, string words) =>
        line.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || line.Code.Equals(words, StringComparison.OrdinalIgnoreCase);

    private static StreamKey KeyOf(TPage list) => new(list.TenantId, list.Id);
}
