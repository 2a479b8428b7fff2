using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Every region that stands: the shipped ones and those that administrators entered.</summary>
public sealed class RegionTree(IDbContextFactory<ReadModels> contexts)
{
    /// <summary>The region, or <c>null</c>; an ended one is still found, so that old records keep their names.</summary>
    public async Task<RegionName?> Find(string code, CancellationToken ct)
    {
        if (ShippedRegions.Find(code) is { } shipped)
        {
            return shipped;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<RegionRow>()
            .Where(row => row.Code == code)
            .Select(row => new RegionName(row.Code, row.Zh, row.En, row.Example))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>From the nation down to the region: what stands above a page's title.</summary>
    public async Task<IReadOnlyList<RegionName>> Path(string code, CancellationToken ct)
    {
        var path = new List<RegionName>();
        foreach (var each in RegionCode.SelfAndAbove(code).Reverse())
        {
            if (await Find(each, ct) is { } region)
            {
                path.Add(region);
            }
        }

        return path;
    }

    /// <summary>The regions right below one, in the order of their codes; ended ones left out. A county straight under its province (省直辖县) counts as below the province.</summary>
    public async Task<IReadOnlyList<RegionName>> Below(string code, CancellationToken ct)
    {
        var entered = await Entered(code, ct);
        return
        [
            .. ShippedRegions
                .All.Concat(entered)
                .Where(region => NearestAbove(region.Code) == code)
                .OrderBy(region => region.Code, StringComparer.Ordinal),
        ];
    }

    private static string? NearestAbove(string code) =>
        RegionCode
            .SelfAndAbove(code)
            .Skip(1)
            .FirstOrDefault(each => each.Length > 6 || ShippedRegions.Find(each) is not null);

    private async Task<IReadOnlyList<RegionName>> Entered(string above, CancellationToken ct)
    {
        if (RegionCode.LevelOf(above) < RegionLevel.County)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<RegionRow>()
            .Where(row => row.TenantId == RegionCode.AuthorityOf(above) && row.EndedOn == null)
            .Select(row => new RegionName(row.Code, row.Zh, row.En, row.Example))
            .ToListAsync(ct);
    }
}
