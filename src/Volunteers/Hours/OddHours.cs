using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A service as confirmed, to be looked at for what is odd.</summary>
internal sealed record ServedTime(
    Order Order,
    Guid Volunteer,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes
);

/// <summary>What looks odd about a record: flagged for somebody to look at, never refused. Its numbers are parameters.</summary>
internal static class OddHours
{
    private const int HalfHour = 30;

    public static IReadOnlyList<HourFlag> Of(
        ServedTime served,
        IReadOnlyList<HourRecord> others,
        string region,
        DecisionContext context
    )
    {
        int Number(string name) => context.Rules.Parameters.Count(name, region, context.Today);
        var flags = new List<HourFlag>();
        void Add(bool odd, HourFlag flag)
        {
            if (odd)
            {
                flags.Add(flag);
            }
        }

        var window = TimeSpan.FromMinutes(Number("OR-10.window_minutes"));
        var (order, from, until) = (served.Order, served.From, served.Until);
        Add(IsRound(from) && IsRound(until) && (until - from).Minutes == 0, HourFlag.RoundHours);
        Add(TogetherWithAnother(served), HourFlag.SamePlaceSameMinute);
        Add(
            AtNight(from, until, Number("OR-11.night_from"), Number("OR-11.night_until")),
            HourFlag.Night
        );
        Add(others.Any(other => TooFar(served, other, Number)), HourFlag.FarAway);
        Add(
            served.Minutes > Number("OR-11.long_minutes")
                || served.Minutes > order.Placed.Item.Minutes * Number("OR-11.long_times"),
            HourFlag.TooLong
        );
        Add(IsLate(until, region, context), HourFlag.Late);
        Add(
            from < order.Now.From - window || from > order.Now.Until + window,
            HourFlag.OutsideWindow
        );
        return flags;
    }

    /// <summary>More than the working days of the parameter after the day of the service (VO-06).</summary>
    public static bool IsLate(DateTimeOffset until, string region, DecisionContext context) =>
        context.Rules.Calendar.WorkingDaysAfter(ChinaTime.DateOf(until), context.Today)
        > context.Rules.Parameters.Count("VO-06.record_workdays", region, context.Today);

    private static bool IsRound(DateTimeOffset at) => at.Minute % HalfHour == 0 && at.Second == 0;

    // Two who come together are right to; two who come and go in the same minutes may be one with two phones.
    private static bool TogetherWithAnother(ServedTime served) =>
        served.Order.PlaceOf(served.Volunteer) is { In: { } came, Out: { } left }
        && served.Order.Now.Taken.Exists(place =>
            place.Volunteer != served.Volunteer
            && place is { In: { } otherCame, Out: { } otherLeft }
            && SameMinute(came, otherCame)
            && SameMinute(left, otherLeft)
        );

    private static bool SameMinute(DateTimeOffset a, DateTimeOffset b) =>
        a.UtcTicks / TimeSpan.TicksPerMinute == b.UtcTicks / TimeSpan.TicksPerMinute;

    private static bool AtNight(
        DateTimeOffset from,
        DateTimeOffset until,
        int nightFrom,
        int nightUntil
    )
    {
        bool IsNight(DateTimeOffset at)
        {
            var hour = at.ToOffset(ChinaTime.Offset).Hour;
            return hour >= nightFrom || hour < nightUntil;
        }

        return IsNight(from)
            || IsNight(until.AddTicks(-1))
            || ChinaTime.DateOf(from) != ChinaTime.DateOf(until.AddTicks(-1));
    }

    // The codes of two villages say how far they are: another township, another county, another province.
    private static bool TooFar(ServedTime served, HourRecord other, Func<string, int> number)
    {
        var village = served.Order.Placed.Village;
        var gap =
            other.From >= served.Until ? other.From - served.Until : served.From - other.Until;
        var needed =
            village[..2] != other.First.Village[..2] ? number("OR-11.gap_province")
            : village[..6] != other.First.Village[..6] ? number("OR-11.gap_county")
            : village[..9] != other.First.Village[..9] ? number("OR-11.gap_township")
            : 0;
        return other.Voided is null && gap < TimeSpan.FromMinutes(needed);
    }
}
