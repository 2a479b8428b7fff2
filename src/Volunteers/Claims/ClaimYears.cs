using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The years that a claim asks: that of the service, and around New Year the one beside it, since places held there count and may clash too.</summary>
public static class ClaimYears
{
    /// <summary>Calendar year of a service, Asia/Shanghai.</summary>
    public static int YearOf(DateTimeOffset from) => ChinaTime.DateOf(from).Year;

    /// <summary>To be named by the decision.</summary>
    public static IEnumerable<StreamUse> Uses(StreamKey who, DateTimeOffset from) =>
        Of(from).Select(year => StreamUse.Of<VolunteerYear>(VolunteerYear.KeyOf(who, year)));

    /// <summary>Those that have begun.</summary>
    public static IReadOnlyList<VolunteerYear> Find(
        LoadedStreams streams,
        StreamKey who,
        DateTimeOffset from
    ) =>
        [
            .. Of(from)
                .Select(year => streams.Find<VolunteerYear>(VolunteerYear.KeyOf(who, year)))
                .OfType<VolunteerYear>(),
        ];

    /// <summary>One year, or two around New Year.</summary>
    public static IReadOnlyList<int> Of(DateTimeOffset from)
    {
        var day = ChinaTime.DateOf(from);
        return day.Month switch
        {
            1 => [day.Year - 1, day.Year],
            12 => [day.Year, day.Year + 1],
            _ => [day.Year],
        };
    }
}
