using StationPortal.Web.Frame;

namespace StationPortal.Web.Access;

/// <summary>Regions in the reader's language.</summary>
public static class RegionTexts
{
    /// <summary>The name of a region, or its code when the portal has no name for it.</summary>
    public static string Region(this PageTexts texts, string code) =>
        texts.Has($"Region.{code}") ? texts[$"Region.{code}"] : code;
}
