using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Finds stations by name, township or operator: one's own by their page, others by the public directory.</summary>
public sealed class StationSearch(Reach reach, PageTexts texts) : ISearchSource
{
    public string Kind => "Station.List.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var own = reach.Rows<StationDetails>();
        var rows = await reach
            .Rows<StationPage>()
            .Where(row =>
                row.Name.Contains(words)
                || row.OperatorName.Contains(words)
                || row.Township.StartsWith(words)
            )
            .OrderBy(row => row.Name)
            .Take(most)
            .Select(row => new
            {
                Row = row,
                Own = own.Any(mine => mine.TenantId == row.TenantId && mine.Id == row.Id),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(each => new SearchHit(
                each.Row.Name,
                texts[
                    "Station.Search.About",
                    texts.Region(each.Row.Township),
                    each.Row.OperatorName
                ],
                (each.Own ? "/stations/" : "/public/stations/")
                    + $"{each.Row.TenantId}/{each.Row.Id}"
            )),
        ];
    }
}
