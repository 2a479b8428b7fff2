using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>Whether an order lies in the times and places that a volunteer gave. It only warns: what somebody can manage for once is theirs to say.</summary>
internal static class Suits
{
    /// <summary>Somewhere they serve, and part of its time when they can.</summary>
    public static bool Fits(AvailabilitySet? available, BoardCard card) =>
        available is null || (InPlace(available, card) && InTime(available, card));

    private static bool InPlace(AvailabilitySet available, BoardCard card) =>
        available.Townships.Count == 0
        || available.Townships.Contains(card.Township, StringComparer.Ordinal);

    private static bool InTime(AvailabilitySet available, BoardCard card)
    {
        if (available.Times.Count == 0 || card.Until - card.From >= TimeSpan.FromDays(7))
        {
            return true;
        }

        var last = ChinaTime.DateOf(card.Until);
        for (var day = ChinaTime.DateOf(card.From); day <= last; day = day.AddDays(1))
        {
            var midnight = ChinaTime.At(day, TimeOnly.MinValue);
            if (available.Times.Any(time => IsOn(time, day) && Meets(time, midnight, card)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOn(WeekTime time, DateOnly day) =>
        time.Day == (day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek);

    private static bool Meets(WeekTime time, DateTimeOffset midnight, BoardCard card)
    {
        var (from, until) = (
            midnight.AddMinutes(time.FromMinute),
            midnight.AddMinutes(time.UntilMinute)
        );
        var begins = card.From > from ? card.From : from;
        var ends = card.Until < until ? card.Until : until;
        return ends - begins >= TimeSpan.FromMinutes(card.Minutes);
    }
}
