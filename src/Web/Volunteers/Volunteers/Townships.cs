using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Townships to choose from, county by county, so that no list is longer than a person reads.</summary>
public sealed class Townships(RegionTree regions, ReadModels db, PageTexts texts)
{
    private const int Digits = 9;

    /// <summary>Counties in which the portal knows townships.</summary>
    /// <param name="inside">Within this region only.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<IReadOnlyList<SelectListItem>> Counties(string inside, CancellationToken ct)
    {
        var entered = await db.Set<RegionRow>()
            .Where(row => row.Code.Length == Digits && row.EndedOn == null)
            .Select(row => row.Code.Substring(0, 6))
            .Distinct()
            .ToListAsync(ct);
        return
        [
            .. ShippedRegions
                .All.Where(region => region.Code.Length == Digits)
                .Select(region => region.Code[..6])
                .Concat(entered)
                .Where(county => RegionCode.Contains(inside, county))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(county => new SelectListItem(texts.Region(county), county)),
        ];
    }

    /// <summary>The townships of a county; none when there is no such county.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Of(string? county, CancellationToken ct) =>
        county is { Length: 6 } && RegionCode.IsCode(county)
            ?
            [
                .. (await regions.Below(county, ct))
                    .Where(region => region.Code.Length == Digits)
                    .Select(region => new SelectListItem(PageTexts.Of(region), region.Code)),
            ]
            : [];
}
