using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Access;

/// <summary>Regions in the reader's language.</summary>
public static class RegionTexts
{
    /// <summary>The name of a region, or its code when the portal has no name for it.</summary>
    public static string Region(this PageTexts texts, string code)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.RegionOf(code) is { } region ? PageTexts.Of(region) : code;
    }

    /// <summary>A village with its township, since villages of one name lie in several; any other region by its name.</summary>
    public static string Place(this PageTexts texts, string code)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 12
            ? texts["Frame.VillageOf", texts.Region(code[..9]), texts.Region(code)]
            : texts.Region(code);
    }

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
                    $"{region.Code} {PageTexts.Of(region)}",
                    region.Code
                )),
        ];
}
