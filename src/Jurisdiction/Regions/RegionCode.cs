namespace StationPortal.Jurisdiction;

/// <summary>6-digit codes of GB/T 2260: province (2), prefecture (2), county (2).</summary>
public static class RegionCode
{
    public const string Nation = "000000";

    public static string ProvinceOf(string code) => string.Concat(code.AsSpan(0, 2), "0000");

    public static string PrefectureOf(string code) => string.Concat(code.AsSpan(0, 4), "00");

    /// <summary>County, prefecture, province, nation: the nearest first, each once.</summary>
    public static IEnumerable<string> SelfAndAbove(string code) =>
        new[] { code, PrefectureOf(code), ProvinceOf(code), Nation }.Distinct(
            StringComparer.Ordinal
        );

    /// <summary>What the codes of a region and of all below it begin with: <c>53</c>, <c>5301</c>, <c>530121</c>; nothing for the nation.</summary>
    public static string PrefixOf(string code) =>
        code == Nation ? ""
        : code == ProvinceOf(code) ? code[..2]
        : code == PrefectureOf(code) ? code[..4]
        : code;

    /// <summary>Whether a region lies in another: a province contains its counties, the nation contains all.</summary>
    public static bool Contains(string outer, string inner) =>
        SelfAndAbove(inner).Contains(outer, StringComparer.Ordinal);
}
