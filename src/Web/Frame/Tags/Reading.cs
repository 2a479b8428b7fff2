using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Reads a typed value back in words: an amount in capital numerals, a day with its weekday and its count of working days.</summary>
internal static class Reading
{
    /// <summary>The line under an input; screen readers hear it change.</summary>
    public static IHtmlContent Under(string inputId, string text)
    {
        var line = new TagBuilder("p");
        line.Attributes["id"] = $"{inputId}-reading";
        line.Attributes["aria-live"] = "polite";
        line.AddCssClass("reading");
        line.InnerHtml.Append(text);
        return line;
    }

    public static string Money(string typed)
    {
        var (amount, _) =
            typed.Length == 0 ? (null, null) : NumberReading.Read(typed, new YuanAttribute());
        return amount is { } yuan ? CapitalAmount.Of(yuan) : "";
    }

    public static string Day(
        PageTexts texts,
        WorkingDayCalendar calendar,
        string typed,
        DateOnly? from
    )
    {
        if (DateBinder.ReadDay(typed.Trim().Split(' ')[0]) is not { } day)
        {
            return "";
        }

        var text = $"{Show.Date(day)} {texts[$"Frame.Weekday.{day.DayOfWeek}"]}";
        return !Covers(calendar, day.Year) ? texts["Frame.Date.NoCalendar", text]
            : from is { } start && start < day && Covers(calendar, start.Year)
                ? texts[
                    "Frame.Date.Counted",
                    text,
                    day.DayNumber - start.DayNumber,
                    calendar.WorkingDaysAfter(start, day)
                ]
            : calendar.IsWorkingDay(day) ? text
            : texts["Frame.Date.Holiday", text];
    }

    private static bool Covers(WorkingDayCalendar calendar, int year) =>
        calendar.Years.Any(loaded => loaded.Year == year);
}
