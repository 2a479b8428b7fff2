using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Whether a volunteer rests enough between services (OR-21): shown to the authority, and never a refusal.</summary>
/// <param name="Volunteer">Their account.</param>
/// <param name="Services">In the period.</param>
/// <param name="DaysInRow">The longest run of days with a service each.</param>
/// <param name="ShortestGap">Between the end of one service and the beginning of the next on another day; <c>null</c> with fewer than two days.</param>
public sealed record VolunteerRest(
    Guid Volunteer,
    int Services,
    int DaysInRow,
    TimeSpan? ShortestGap
)
{
    /// <summary>By volunteer, the longest run first.</summary>
    public static IReadOnlyList<VolunteerRest> Of(IEnumerable<WorkedTime> served) =>
        [
            .. served
                .GroupBy(time => time.Volunteer)
                .Select(times => Of(times.Key, [.. times.OrderBy(time => time.From)]))
                .OrderByDescending(rest => rest.DaysInRow)
                .ThenBy(rest => rest.ShortestGap),
        ];

    /// <summary>Too many days without a break, or a night that is too short.</summary>
    /// <param name="mostDays">Of <c>OR-21.days_in_row</c>.</param>
    /// <param name="leastHours">Of <c>OR-21.rest_hours</c>.</param>
    public bool NeedsRest(int mostDays, int leastHours) =>
        DaysInRow >= mostDays || ShortestGap < TimeSpan.FromHours(leastHours);

    private static VolunteerRest Of(Guid volunteer, List<WorkedTime> times)
    {
        var days = times.Select(time => ChinaTime.DateOf(time.From)).Distinct().ToList();
        var (longest, run) = (1, 1);
        foreach (var (before, day) in days.Zip(days.Skip(1)))
        {
            run = before.AddDays(1) == day ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        // Two visits of one afternoon are one stretch of work; the rest is the night.
        var gaps = times
            .Zip(times.Skip(1))
            .Where(pair => ChinaTime.DateOf(pair.First.From) != ChinaTime.DateOf(pair.Second.From))
            .Select(pair => pair.Second.From - pair.First.Until)
            .ToList();
        return new(volunteer, times.Count, longest, gaps.Count == 0 ? null : gaps.Min());
    }
}

/// <summary>One service of a volunteer.</summary>
/// <param name="From">Came.</param>
/// <param name="Until">Left.</param>
public sealed record WorkedTime(Guid Volunteer, DateTimeOffset From, DateTimeOffset Until);
