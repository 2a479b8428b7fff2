using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Finds duty lists by their county, and duties of the newest published versions by title, code or basis.</summary>
public sealed class DutySearch(Reach reach, PageTexts texts) : ISearchSource
{
    private const int MostLists = 50;

    public string Kind => "DutyList.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var lists = await reach
            .Rows<DutyListPage>()
            .Where(row => row.Newest > 0)
            .OrderBy(row => row.TenantId)
            .Take(MostLists)
            .ToListAsync(ct);
        return
        [
            .. lists
                .Where(list =>
                    texts.Region(list.TenantId).Contains(words, StringComparison.Ordinal)
                )
                .Select(list => new SearchHit(
                    texts["DutyList.Of", texts.Region(list.TenantId)],
                    texts["DutyList.Nth", list.Newest],
                    $"/duty-lists/{list.TenantId}/{list.Id}"
                ))
                .Take(most),
            .. lists
                .SelectMany(list => list.Releases[^1].Lines.Select(duty => (list, duty)))
                .Where(each => Fits(each.duty, words))
                .Take(most)
                .Select(each => new SearchHit(
                    each.duty.Title,
                    texts[
                        "DutyList.Search.About",
                        each.duty.Code,
                        texts.Region(each.list.TenantId),
                        each.list.Newest
                    ],
                    $"/duty-lists/{each.list.TenantId}/{each.list.Id}/versions/{each.list.Newest}"
                )),
        ];
    }

    private static bool Fits(Duty duty, string words) =>
        duty.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || duty.Basis.Contains(words, StringComparison.OrdinalIgnoreCase)
        || duty.Code.Equals(words, StringComparison.OrdinalIgnoreCase);
}
