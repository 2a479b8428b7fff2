using System.Globalization;
using System.Text.RegularExpressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>An event in words, from the text <c>Event.{stored name}</c>; <c>{Deadline}</c> in the text is the event's own property of that name.</summary>
public static partial class EventTexts
{
    public static string OfEvent(this PageTexts texts, StoredEvent e)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(e);
        return Property()
            .Replace(
                texts[$"Event.{e.TypeName}"],
                match => Written(texts, PropertyOf(e.Data, match.Groups["name"].Value))
            );
    }

    /// <summary>The value of an event's property as text, or <c>null</c> when it has none or it is empty.</summary>
    public static object? PropertyOf(object data, string name)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.GetType().GetProperty(name)?.GetValue(data);
    }

    private static string Written(PageTexts texts, object? value) =>
        value switch
        {
            null => texts["Frame.Nothing"],
            decimal amount => Show.Money(amount),
            DateOnly day => Show.Date(day),
            DateTimeOffset moment => Show.Moment(moment),
            Enum named => texts.Of(named),
            string code when texts.RegionOf(code) is { } region => PageTexts.Of(region),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Property();
}
