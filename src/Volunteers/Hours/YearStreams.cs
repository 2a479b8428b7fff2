using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The years of a volunteer that a time touches: a service over midnight of New Year meets the records of both.</summary>
internal static class YearStreams
{
    /// <summary>The streams to name and lock.</summary>
    /// <param name="volunteer">Their own stream.</param>
    /// <param name="from">The time begins.</param>
    /// <param name="until">It ends.</param>
    /// <param name="also">Another moment whose year is asked for.</param>
    public static IEnumerable<StreamUse> Around(
        StreamKey volunteer,
        DateTimeOffset from,
        DateTimeOffset until,
        DateTimeOffset? also = null
    ) => Keys(volunteer, from, until, also).Select(key => StreamUse.Of<VolunteerYear>(key));

    /// <summary>The records of these years.</summary>
    public static IReadOnlyList<HourRecord> Records(
        LoadedStreams streams,
        StreamKey volunteer,
        DateTimeOffset from,
        DateTimeOffset until,
        DateTimeOffset? also = null
    ) =>
        [
            .. Keys(volunteer, from, until, also)
                .Select(key => streams.Find<VolunteerYear>(key))
                .SelectMany(year => year?.Records.Values ?? []),
        ];

    /// <summary>Nobody serves at two places at one time (VO-05); with records of a day at most, no day gets more than 24 hours.</summary>
    /// <exception cref="RuleBrokenException">Another record shares a moment.</exception>
    public static void RequireNoOverlap(
        IEnumerable<HourRecord> records,
        DateTimeOffset from,
        DateTimeOffset until,
        string field
    )
    {
        if (records.FirstOrDefault(record => record.Overlaps(from, until)) is { } other)
        {
            throw new RuleBrokenException("VO-05", "HoursOverlap", field, other.From, other.Until);
        }
    }

    private static IEnumerable<StreamKey> Keys(
        StreamKey volunteer,
        DateTimeOffset from,
        DateTimeOffset until,
        DateTimeOffset? also
    ) =>
        new[] { from.Subtract(AtTheDoor.Longest), from, until, also ?? from }
            .Select(moment => ChinaTime.DateOf(moment).Year)
            .Distinct()
            .Select(year => VolunteerYear.KeyOf(volunteer, year));
}
