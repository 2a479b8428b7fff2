using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>Words about people served that several pages say.</summary>
public static class ServedWords
{
    /// <summary>The groups to choose from.</summary>
    public static IEnumerable<SelectListItem> Groups(PageTexts texts) =>
        Enum.GetValues<ServedGroup>()
            .Select(group => new SelectListItem(texts.Of(group), group.ToString()));

    /// <summary>Somebody's groups in a row, or that there are none.</summary>
    public static string Of(IReadOnlyList<ServedGroup> groups, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(texts);
        return groups.Count == 0
            ? texts["Frame.Nothing"]
            : string.Join(texts["Frame.Comma"], groups.Select(group => texts.Of(group)));
    }
}
