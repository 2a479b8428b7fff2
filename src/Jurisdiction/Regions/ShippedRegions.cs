using System.Collections.Frozen;

namespace StationPortal.Jurisdiction;

/// <summary>A region's code with its names.</summary>
/// <param name="Code">6, 9 or 12 digits.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Example">Invented (示例).</param>
public sealed record RegionName(string Code, string Zh, string En, bool Example = false)
{
    public RegionLevel Level => RegionCode.LevelOf(Code);
}

/// <summary>The regions that ship with the program, <c>Data/regions.json</c>: GB/T 2260 with the two demonstration counties.</summary>
public static class ShippedRegions
{
    /// <summary>In the order of their codes, each after the region it lies in.</summary>
    public static IReadOnlyList<RegionName> All { get; } =
        ShippedRules.Read<List<RegionName>>("regions.json");

    private static readonly FrozenDictionary<string, RegionName> ByCode = All.ToFrozenDictionary(
        region => region.Code,
        StringComparer.Ordinal
    );

    public static RegionName? Find(string code) => ByCode.GetValueOrDefault(code);
}
