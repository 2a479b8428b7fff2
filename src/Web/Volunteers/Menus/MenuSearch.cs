using Microsoft.EntityFrameworkCore;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Finds menus by their county, and items of the newest published versions by title or code.</summary>
public sealed class MenuSearch(Reach reach, PageTexts texts) : ISearchSource
{
    private const int MostMenus = 50;

    public string Kind => "Menu.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var menus = await reach
            .Rows<MenuPage>()
            .Where(row => row.Newest > 0)
            .OrderBy(row => row.TenantId)
            .Take(MostMenus)
            .ToListAsync(ct);
        return
        [
            .. menus
                .Where(menu =>
                    texts.Region(menu.TenantId).Contains(words, StringComparison.Ordinal)
                )
                .Select(menu => new SearchHit(
                    texts["Menu.Of", texts.Region(menu.TenantId)],
                    texts["Menu.Nth", menu.Newest],
                    $"/public/menus/{menu.TenantId}"
                ))
                .Take(most),
            .. menus
                .SelectMany(menu => menu.Releases[^1].Lines.Select(item => (menu, item)))
                .Where(each => Fits(each.item, words))
                .Take(most)
                .Select(each => new SearchHit(
                    each.item.Title,
                    texts[
                        "Menu.Search.About",
                        each.item.Code,
                        texts.Region(each.menu.TenantId),
                        each.menu.Newest
                    ],
                    $"/public/menus/{each.menu.TenantId}"
                )),
        ];
    }

    private static bool Fits(MenuItem item, string words) =>
        item.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || item.Code.Equals(words, StringComparison.OrdinalIgnoreCase);
}
