using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>The texts as pages use them: <c>@T["Tender.Publish.Title"]</c>, <c>@T["Budget.Left", amount]</c>. Razor encodes the result.</summary>
/// <param name="texts">Of all modules.</param>
/// <param name="clock">For today and tomorrow.</param>
/// <param name="regions">Names of entered regions too; <c>null</c> where only shipped ones are needed.</param>
public sealed class PageTexts(Texts texts, TimeProvider clock, RegionNames? regions = null)
{
    public string this[string key, params IReadOnlyList<object?> values] => texts.Get(key, values);

    public bool Has(string key) => texts.Has(key);

    /// <summary>The name of an enum's value, from the text <c>{Type}.{Value}</c>.</summary>
    public string Of(Enum value) => texts.Get($"{value.GetType().Name}.{value}");

    /// <summary>A text given as key and values.</summary>
    public string Of(TextKey key) => texts.Get(key.Key, key.Values);

    /// <summary>A rule's sentence.</summary>
    public static string Of(RuleText rule) =>
        Texts.IsEnglish(CultureInfo.CurrentUICulture) ? rule.En : rule.Zh;

    /// <summary>A region's name.</summary>
    public static string Of(RegionName region) =>
        Texts.IsEnglish(CultureInfo.CurrentUICulture) ? region.En : region.Zh;

    /// <summary>The region of a code, shipped or entered; <c>null</c> when the portal has no name for it.</summary>
    public RegionName? RegionOf(string code) => regions?.Find(code) ?? ShippedRegions.Find(code);

    /// <summary>With the unit: <c>2,400,000.00 元</c>.</summary>
    public string Yuan(decimal amount) => texts.Get("Frame.Yuan", amount);

    /// <summary>A day: 今天, 明天, 昨天, else the date.</summary>
    public string Day(DateOnly day) => NearDay(day) is { } near ? texts.Get(near) : Show.Date(day);

    /// <summary>A moment: 今天 14:30, 明天 09:00, else date and time.</summary>
    public string When(DateTimeOffset moment) =>
        NearDay(Show.DayOf(moment)) is { } near
            ? $"{texts.Get(near)} {Show.Clock(moment)}"
            : Show.Moment(moment);

    private string? NearDay(DateOnly day) =>
        (day.DayNumber - ChinaTime.DateOf(clock.GetUtcNow()).DayNumber) switch
        {
            -1 => "Frame.Yesterday",
            0 => "Frame.Today",
            1 => "Frame.Tomorrow",
            _ => null,
        };
}
