using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>How values are written for people. Dates and times are Asia/Shanghai; the language is the request's.</summary>
public static class Show
{
    /// <summary>Yuan with thousands marks and two places: <c>2,400,000.00</c>; the unit belongs to the text around it.</summary>
    public static string Money(decimal amount) =>
        amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>Points, hours, rates: no needless zeros, <c>12.5</c>.</summary>
    public static string Number(decimal number) =>
        number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>A ratio as a percentage: 0.05 is <c>5%</c>.</summary>
    public static string Percent(decimal ratio) =>
        (ratio * 100m).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>2026-10-13</c>.</summary>
    public static string Date(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-10-13 09:30</c>; midnight is 24:00 of the day that ends (T-08), so that no deadline seems a day later than it is.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Date(DayOf(moment))} {Clock(moment)}";

    /// <summary>The hour of a moment: <c>14:30</c>; midnight is <c>24:00</c>.</summary>
    public static string Clock(DateTimeOffset moment) =>
        IsMidnight(moment)
            ? "24:00"
            : moment.ToOffset(ChinaTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day a moment is said to belong to: midnight to the day that ends.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        ChinaTime.DateOf(moment).AddDays(IsMidnight(moment) ? -1 : 0);

    /// <summary>As a field takes it back: <c>2026-10-13 00:00</c>.</summary>
    public static string Typed(DateTimeOffset moment) =>
        moment
            .ToOffset(ChinaTime.Offset)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static bool IsMidnight(DateTimeOffset moment) =>
        moment.ToOffset(ChinaTime.Offset).TimeOfDay == TimeSpan.Zero;
}
