using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Which townships have a station (乡镇社工站覆盖). Counties whose townships nobody has entered are left out: their share would be of nothing.</summary>
public sealed class StationCoverage(RegionTree regions)
{
    /// <param name="stations">Stations that are not closed.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<CoveragePage> Read(IQueryable<StationPage> stations, CancellationToken ct)
    {
        var served = (
            await stations
                .Select(row => new
                {
                    row.TenantId,
                    row.Id,
                    row.Township,
                })
                .ToListAsync(ct)
        ).ToLookup(row => row.Township, StringComparer.Ordinal);
        var counties = new List<CountyCoverage>();
        foreach (
            var county in ShippedRegions.All.Where(region => region.Level == RegionLevel.County)
        )
        {
            var townships = await regions.Below(county.Code, ct);
            if (townships.Count > 0)
            {
                counties.Add(
                    new(
                        county.Code,
                        [
                            .. townships.Select(township => new TownshipCoverage(
                                township,
                                served[township.Code]
                                    .Select(row =>
                                        (string?)$"/public/stations/{row.TenantId}/{row.Id}"
                                    )
                                    .FirstOrDefault()
                            )),
                        ]
                    )
                );
            }
        }

        return new CoveragePage(counties);
    }
}

/// <param name="Counties">In the order of their codes.</param>
public sealed record CoveragePage(IReadOnlyList<CountyCoverage> Counties)
{
    public int Served => Counties.Sum(county => county.Served);

    public int All => Counties.Sum(county => county.Townships.Count);
}

/// <param name="Code">6 digits.</param>
/// <param name="Townships">In the order of their codes.</param>
public sealed record CountyCoverage(string Code, IReadOnlyList<TownshipCoverage> Townships)
{
    public int Served => Townships.Count(township => township.Href is not null);

    /// <summary>0 to 1.</summary>
    public decimal Share => (decimal)Served / Townships.Count;
}

/// <param name="Township">Name and code.</param>
/// <param name="Href">Its station's public page; <c>null</c> without a station.</param>
public sealed record TownshipCoverage(RegionName Township, string? Href);
