using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>An item's facts as short sentences.</summary>
public static class MenuWords
{
    /// <summary>Who may do it, with the skill.</summary>
    public static string Doers(MenuItem item, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        var doers = string.Join(texts["Frame.Comma"], item.Doers.Select(doer => texts.Of(doer)));
        return item.Skill is { } skill ? texts["Frame.Aside", doers, texts.Of(skill)] : doers;
    }

    /// <summary>Who may order it.</summary>
    public static string Groups(MenuItem item, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        return item.Groups.Count == 0
            ? texts["MenuItem.Groups.All"]
            : string.Join(texts["Frame.Comma"], item.Groups.Select(group => texts.Of(group)));
    }

    /// <summary>By when at the latest.</summary>
    public static string Limit(MenuItem item, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        return item.LimitHours % 24 == 0
            ? texts["MenuItem.Limit.Days", item.LimitHours / 24]
            : texts["MenuItem.Limit.Hours", item.LimitHours];
    }

    /// <summary>How long, how many people, and what they get for travel.</summary>
    public static string Size(MenuItem item, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        var size = texts["MenuItem.Size", item.Minutes, item.Places];
        return item.Allowance > 0
            ? texts["MenuItem.Size.Allowance", size, Show.Money(item.Allowance)]
            : size;
    }

    /// <summary>What must be minded: risk, adults only, agreement, travel that counts, season, our own example.</summary>
    public static IReadOnlyList<string> Marks(MenuItem item, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        List<string> marks = [];
        if (item.Risk)
        {
            marks.Add(texts["MenuItem.Risk"]);
        }

        if (item.AdultsOnly)
        {
            marks.Add(texts["MenuItem.AdultsOnly"]);
        }

        if (item.AgreementNeeded)
        {
            marks.Add(texts["MenuItem.AgreementNeeded"]);
        }

        if (item.TravelIsService)
        {
            marks.Add(texts["MenuItem.TravelIsService"]);
        }

        if (item.Season is { } season)
        {
            marks.Add(texts.Of(season));
        }

        if (item.Example)
        {
            marks.Add(texts["MenuItem.Example.Mark"]);
        }

        return marks;
    }
}
