using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement;

/// <summary>Townships of a county as choices and as names, in the reader's language.</summary>
internal static class TownshipNames
{
    public static async Task<IReadOnlyList<SelectListItem>> Choices(
        this RegionTree tree,
        string county,
        CancellationToken ct
    ) =>
        [
            .. (await tree.Below(county, ct)).Select(region => new SelectListItem(
                NameOf(region),
                region.Code
            )),
        ];

    /// <summary>The names of some townships; a code without a name stays a code.</summary>
    public static async Task<IReadOnlyList<string>> NamesOf(
        this RegionTree tree,
        IEnumerable<string> codes,
        CancellationToken ct
    )
    {
        var names = new List<string>();
        foreach (var code in codes)
        {
            names.Add(await tree.Find(code, ct) is { } region ? NameOf(region) : code);
        }

        return names;
    }

    private static string NameOf(RegionName region) =>
        Texts.IsEnglish(CultureInfo.CurrentUICulture) ? region.En : region.Zh;
}
