using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>The grid of the villages: how much of a county it covers, and the tree of a township.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Auditor)]
public sealed class GridController(Reach reach, RegionTree regions, GridWorkers workers)
    : PortalController
{
    /// <summary>A county's townships, or at once the villages of the township's own official; above a county, the counties that have a grid.</summary>
    /// <param name="region">A county below the reader's region; its own otherwise.</param>
    /// <param name="ct">The request's end.</param>
    [HttpGet("/grid")]
    public async Task<IActionResult> Index(string? region, CancellationToken ct)
    {
        if (Me.Township is { } own)
        {
            return Redirect($"/grid/townships/{own}");
        }

        var at = region ?? Me.Region;
        Scope.Require(Me, at);
        var units = await Units(reach.Rows<GridPost>(), ct);
        var isCounty = RegionCode.LevelOf(at) == RegionLevel.County;
        var rows = isCounty ? await Townships(at, units, ct) : await Counties(at, units, ct);
        var mayChange = Me.Role != Role.Auditor && isCounty && at == Me.Region;
        return View("Coverage", new GridCoverage(at, rows, mayChange));
    }

    [HttpGet("/grid/townships/{code}")]
    public async Task<IActionResult> Township(string code, CancellationToken ct)
    {
        var inReach =
            RegionCode.IsCode(code)
            && code.Length == 9
            && RegionCode.Contains(Me.Region, code)
            && (Me.Township is null || Me.Township == code);
        var township = inReach
            ? Refuse.Missing(await regions.Find(code, ct))
            : throw new NotInScopeException(code);
        return View(
            "Tree",
            new GridTree(
                township,
                await regions.Below(code, ct),
                await Units(reach.Rows<GridPost>().Where(unit => unit.Township == code), ct),
                await workers.Of(RegionCode.AuthorityOf(code), ct),
                Me.Role != Role.Auditor
            )
        );
    }

    private async Task<IReadOnlyList<TownshipGrid>> Townships(
        string county,
        IReadOnlyList<GridPost> units,
        CancellationToken ct
    )
    {
        var here = units.ToLookup(unit => unit.Township, StringComparer.Ordinal);
        var townships = new List<TownshipGrid>();
        foreach (var township in await regions.Below(county, ct))
        {
            var villages = (await regions.Below(township.Code, ct)).Count;
            townships.Add(new(township, villages, [.. here[township.Code]]));
        }

        return townships;
    }

    private async Task<IReadOnlyList<TownshipGrid>> Counties(
        string region,
        IReadOnlyList<GridPost> units,
        CancellationToken ct
    )
    {
        var counties = new List<TownshipGrid>();
        foreach (
            var county in units
                .Where(unit => RegionCode.Contains(region, unit.TenantId))
                .GroupBy(unit => unit.TenantId, StringComparer.Ordinal)
                .OrderBy(county => county.Key, StringComparer.Ordinal)
        )
        {
            var townships = await Townships(county.Key, units, ct);
            counties.Add(
                new(
                    Refuse.Missing(await regions.Find(county.Key, ct)),
                    townships.Sum(township => township.Villages),
                    [.. county]
                )
            );
        }

        return counties;
    }

    private static Task<List<GridPost>> Units(IQueryable<GridPost> rows, CancellationToken ct) =>
        rows.Where(unit => !unit.Closed)
            .OrderBy(unit => unit.Level)
            .ThenBy(unit => unit.Name)
            .ThenBy(unit => unit.Id)
            .ToListAsync(ct);
}

/// <param name="Region">6 digits.</param>
/// <param name="Townships">In the order of their codes; above a county, its counties.</param>
/// <param name="MayChange">The reader keeps the grid, and does not only read it.</param>
public sealed record GridCoverage(
    string Region,
    IReadOnlyList<TownshipGrid> Townships,
    bool MayChange
)
{
    public int Villages => Townships.Sum(township => township.Villages);

    public int Covered => Townships.Sum(township => township.Covered);

    public int Empty => Townships.Sum(township => township.Empty);

    public int ChatGroups => Townships.Sum(township => township.ChatGroups);
}

/// <param name="Township">The township, or a county where a province looks.</param>
/// <param name="Villages">How many it has.</param>
/// <param name="Units">That work.</param>
public sealed record TownshipGrid(RegionName Township, int Villages, IReadOnlyList<GridPost> Units)
{
    /// <summary>Villages with a grid.</summary>
    public int Covered => Units.Count(unit => unit.Level == GridLevel.Village);

    /// <summary>Posts that nobody holds.</summary>
    public int Empty => Units.Count(unit => unit.Holder is null);

    public int ChatGroups => Units.Sum(unit => unit.ChatGroups);

    public string Href =>
        Township.Level == RegionLevel.Township
            ? $"/grid/townships/{Township.Code}"
            : $"/grid?region={Township.Code}";
}

/// <summary>The grid of a township, village by village.</summary>
/// <param name="Villages">All that the township has.</param>
/// <param name="Units">That work, the higher levels first.</param>
/// <param name="Workers">User names by account.</param>
/// <param name="MayChange">The reader keeps the grid.</param>
public sealed record GridTree(
    RegionName Township,
    IReadOnlyList<RegionName> Villages,
    IReadOnlyList<GridPost> Units,
    IReadOnlyDictionary<Guid, string> Workers,
    bool MayChange
)
{
    /// <summary>Villages without a grid.</summary>
    public IEnumerable<RegionName> Uncovered =>
        Villages.Where(village => !Units.Any(unit => unit.Village == village.Code));

    /// <summary>The villages' own units, in the order of their codes.</summary>
    public IEnumerable<GridBranch> Roots =>
        Units
            .Where(unit => unit.Level == GridLevel.Village)
            .OrderBy(unit => unit.Village, StringComparer.Ordinal)
            .Select(unit => new GridBranch(this, unit));
}

/// <summary>A unit in its tree.</summary>
public sealed record GridBranch(GridTree Tree, GridPost Unit)
{
    public IEnumerable<GridBranch> Below =>
        Tree.Units.Where(unit => unit.Parent == Unit.Id).Select(unit => new GridBranch(Tree, unit));

    /// <summary>User name of who holds the post; <c>null</c> when nobody does, empty when their account is closed.</summary>
    public string? Holder =>
        Unit.Holder is { } account ? Tree.Workers.GetValueOrDefault(account, "") : null;

    public string Href => $"/grid/units/{Unit.TenantId}/{Unit.Id}";
}
