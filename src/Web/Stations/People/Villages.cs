using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>The villages where people of somebody's stations live, to be chosen by name.</summary>
public sealed class Villages(OwnStations stations, ReadModels db, PageTexts texts)
{
    // A longer list is read by nobody: who deals with more types the code.
    private const int Most = 1000;

    /// <summary>Those in the townships of the working stations that an actor deals with, by township.</summary>
    public async Task<VillageChoice> Of(Actor actor, CancellationToken ct)
    {
        var townships = await stations
            .Of(actor)
            .Where(station => station.Status == StationStatus.Working)
            .Select(station => station.Township)
            .Distinct()
            .Order()
            .ToListAsync(ct);
        var entered = await db.Set<RegionRow>()
            .Where(row =>
                row.EndedOn == null
                && row.Code.Length == 12
                && townships.Contains(row.Code.Substring(0, 9))
            )
            .Select(row => new RegionName(row.Code, row.Zh, row.En, row.Example))
            .ToListAsync(ct);
        var known = ShippedRegions
            .All.Concat(entered)
            .Where(region => region.Level == RegionLevel.Village)
            .OrderBy(region => region.Code, StringComparer.Ordinal)
            .ToLookup(region => region.Code[..9], StringComparer.Ordinal);
        var groups = townships.ToDictionary(
            township => township,
            township => new SelectListGroup { Name = texts.Region(township) },
            StringComparer.Ordinal
        );
        var items = townships
            .SelectMany(township => known[township])
            .Select(village => new SelectListItem(PageTexts.Of(village), village.Code)
            {
                Group = groups[village.Code[..9]],
            })
            .ToList();
        return items.Count > Most
            ? new VillageChoice([], false)
            : new VillageChoice(items, townships.All(known.Contains));
    }
}

/// <summary>Villages to choose from.</summary>
/// <param name="Items">In groups by township.</param>
/// <param name="Whole">Every township has some; else a code may be typed too.</param>
public sealed record VillageChoice(IReadOnlyList<SelectListItem> Items, bool Whole)
{
    /// <summary>Text key of the field's label.</summary>
    public string Label => Whole ? "People.VillageChoice" : "People.VillageTyped";
}
