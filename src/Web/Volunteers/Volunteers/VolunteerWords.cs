using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>How volunteers' facts stand on pages.</summary>
internal static class VolunteerWords
{
    public static IEnumerable<SelectListItem> Skills(PageTexts texts) =>
        Items<VolunteerSkill>(texts);

    public static IEnumerable<SelectListItem> Classes(PageTexts texts) => Items<MenuClass>(texts);

    private static IEnumerable<SelectListItem> Items<T>(PageTexts texts)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(texts.Of(value), value.ToString()));

    /// <summary>Words of an enum, kept in the vault with commas between them.</summary>
    public static string Of<T>(string kept, PageTexts texts)
        where T : struct, Enum =>
        Joined(
            kept.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Enum.TryParse<T>(word, out var value) ? texts.Of(value) : word),
            texts
        );

    /// <summary>Several in one line, or nothing.</summary>
    public static string Joined(IEnumerable<string> words, PageTexts texts)
    {
        var line = string.Join(texts["Frame.Comma"], words);
        return line.Length > 0 ? line : texts["Frame.Nothing"];
    }

    /// <summary>Hours of a weekday.</summary>
    public static string Of(WeekTime time, PageTexts texts) =>
        texts[
            "Volunteer.WeekTime",
            texts[string.Create(CultureInfo.InvariantCulture, $"Volunteer.Weekday.{time.Day}")],
            Clock(time.FromMinute),
            Clock(time.UntilMinute)
        ];

    /// <summary>Minutes of a day as 09:30; the end of the day as 24:00.</summary>
    public static string Clock(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}

/// <summary>Colours of a volunteer's standing.</summary>
internal static class VolunteerTones
{
    public static Tone Of(VolunteerStatus status) =>
        status switch
        {
            VolunteerStatus.Registered => Tone.Amber,
            VolunteerStatus.Active => Tone.Green,
            VolunteerStatus.Suspended => Tone.Red,
            _ => Tone.Grey,
        };
}
