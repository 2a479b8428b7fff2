namespace StationPortal.Jurisdiction;

/// <summary>Codes of GB/T 2260: province (2), prefecture (2), county (2); below them GB/T 10114: township (3), and the statistics' village (3).</summary>
public static class RegionCode
{
    public const string Nation = "000000";

    public static string ProvinceOf(string code) => string.Concat(code.AsSpan(0, 2), "0000");

    public static string PrefectureOf(string code) => string.Concat(code.AsSpan(0, 4), "00");

    /// <summary>The county or higher authority that a code lies in: its first six digits; also the tenant.</summary>
    public static string AuthorityOf(string code) => code[..6];

    /// <summary>Six, nine or twelve digits.</summary>
    public static bool IsCode(string code) =>
        code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit);

    public static RegionLevel LevelOf(string code) =>
        code switch
        {
            { Length: 12 } => RegionLevel.Village,
            { Length: 9 } => RegionLevel.Township,
            Nation => RegionLevel.Nation,
            _ when code == ProvinceOf(code) => RegionLevel.Province,
            _ when code == PrefectureOf(code) => RegionLevel.Prefecture,
            _ => RegionLevel.County,
        };

    /// <summary>The region one level above, or <c>null</c> for the nation.</summary>
    public static string? ParentOf(string code) =>
        LevelOf(code) switch
        {
            RegionLevel.Village => code[..9],
            RegionLevel.Township => code[..6],
            RegionLevel.County => PrefectureOf(code),
            RegionLevel.Prefecture => ProvinceOf(code),
            RegionLevel.Province => Nation,
            _ => null,
        };

    /// <summary>Village, township, county, prefecture, province, nation: the nearest first, each once.</summary>
    public static IEnumerable<string> SelfAndAbove(string code)
    {
        for (var each = code; each is not null; each = ParentOf(each))
        {
            yield return each;
        }
    }

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

/// <summary>Levels of administration, the widest first.</summary>
public enum RegionLevel
{
    Nation,
    Province,
    Prefecture,
    County,

    /// <summary>Township or street office 乡镇、街道.</summary>
    Township,

    /// <summary>Village or community 村、社区.</summary>
    Village,
}
