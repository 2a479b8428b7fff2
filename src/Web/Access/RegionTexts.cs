using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Access;

/// <summary>Regions in the reader's language.</summary>
public static class RegionTexts
{
    /// <summary>The name of a shipped region, or its code when the portal has no name for it.</summary>
    public static string Region(this PageTexts texts, string code) =>
        ShippedRegions.Find(code) is { } region ? NameOf(region) : code;

    /// <summary>An authority and all below it, for a choice in a form.</summary>
    public static IReadOnlyList<SelectListItem> RegionsWithin(
        this PageTexts texts,
        string authority
    ) =>
        [
            .. ShippedRegions
                .All.Where(region =>
                    region.Code.Length == 6 && RegionCode.Contains(authority, region.Code)
                )
                .Select(region => new SelectListItem(
                    $"{region.Code} {NameOf(region)}",
                    region.Code
                )),
        ];

    private static string NameOf(RegionName region) =>
        Texts.IsEnglish(CultureInfo.CurrentUICulture) ? region.En : region.Zh;
}
