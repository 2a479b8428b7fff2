using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>How long until the next visit, as a parameter writes it: <c>24H</c> hours, <c>7D</c> days, <c>3W</c> working days, <c>1M</c> months.</summary>
/// <param name="Number">How many.</param>
/// <param name="Unit">H, D, W or M.</param>
public sealed record VisitInterval(int Number, char Unit)
{
    /// <summary>The interval that a parameter writes.</summary>
    /// <exception cref="RuleBrokenException">Not a number with one of the four letters: the parameter was entered wrongly.</exception>
    public static VisitInterval Parse(string text) =>
        text is [.. var digits, 'H' or 'D' or 'W' or 'M']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? new(number, text[^1])
            : throw new RuleBrokenException("SV-01", "VisitIntervalWrong", null, text);

    /// <summary>The last moment. Hours run from the moment itself; everything else ends with its day in Asia/Shanghai.</summary>
    public DateTimeOffset After(DateTimeOffset moment, WorkingDayCalendar calendar)
    {
        var day = ChinaTime.DateOf(moment);
        return Unit switch
        {
            'H' => moment.AddHours(Number),
            'D' => ChinaTime.EndOf(day.AddDays(Number)),
            'W' => ChinaTime.EndOf(calendar.AddWorkingDays(day, Number)),
            // 31 January and a month is the last of February.
            _ => ChinaTime.EndOf(day.AddMonths(Number)),
        };
    }
}
