using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Names of regions for pages, which ask while they are written and cannot wait for a query: shipped ones, and entered townships and villages, kept for a minute by county.</summary>
/// <param name="contexts">The read models.</param>
public sealed class RegionNames(IDbContextFactory<ReadModels> contexts)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // A region that was entered a moment ago in another process is looked for again soon.
    private static readonly TimeSpan FreshWhenMissing = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Known> counties = new(StringComparer.Ordinal);

    /// <summary>The region, also an ended one; <c>null</c> when the portal has no name for it.</summary>
    public RegionName? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (ShippedRegions.Find(code) is { } shipped)
        {
            return shipped;
        }

        if (!RegionCode.IsCode(code) || RegionCode.LevelOf(code) <= RegionLevel.County)
        {
            return null;
        }

        var county = RegionCode.AuthorityOf(code);
        var known = counties.GetValueOrDefault(county);
        if (known is null || known.IsOlderThan(known.Has(code) ? Fresh : FreshWhenMissing))
        {
            counties[county] = known = Read(county);
        }

        return known.Entered.GetValueOrDefault(code);
    }

    /// <summary>A region was entered or ended here: its county is read anew.</summary>
    public void Forget(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        counties.TryRemove(RegionCode.AuthorityOf(code), out _);
    }

    private Known Read(string county)
    {
        // The machine's own stopwatch, not the host's clock: a demo clock may stand still.
        var at = TimeProvider.System.GetTimestamp();
        using var db = contexts.CreateDbContext();
        return new Known(
            at,
            db.Set<RegionRow>()
                .Where(row => row.TenantId == county)
                .Select(row => new RegionName(row.Code, row.Zh, row.En, row.Example))
                .ToDictionary(region => region.Code, StringComparer.Ordinal)
        );
    }

    private sealed record Known(long At, Dictionary<string, RegionName> Entered)
    {
        public bool Has(string code) => Entered.ContainsKey(code);

        public bool IsOlderThan(TimeSpan age) => TimeProvider.System.GetElapsedTime(At) > age;
    }
}
