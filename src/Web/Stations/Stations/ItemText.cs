using System.Globalization;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>An item of a standard in the reader's language.</summary>
public static class ItemText
{
    public static string Of(StandardItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Texts.IsEnglish(CultureInfo.CurrentUICulture) ? item.En : item.Zh;
    }
}
