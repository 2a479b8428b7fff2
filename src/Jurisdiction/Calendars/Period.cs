namespace StationPortal.Jurisdiction;

/// <summary>How a period is counted.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days; the last one rolls to a working day (T-02).</summary>
    Day,

    /// <summary>Working days (T-03).</summary>
    WorkingDay,
}

/// <summary>A legal period, computed.</summary>
/// <param name="Start">The day of the event; not counted (T-01).</param>
/// <param name="Count">How many days.</param>
/// <param name="Unit">Which days count.</param>
/// <param name="WarnAt">The last day before rolling: buyers are warned here (T-07).</param>
/// <param name="End">The last day after rolling: the rule is enforced here (T-02, T-07).</param>
public sealed record Period(
    DateOnly Start,
    int Count,
    PeriodUnit Unit,
    DateOnly WarnAt,
    DateOnly End
)
{
    /// <summary>The first moment after the period: its last day ends at 24:00 (T-08).</summary>
    public DateTimeOffset Ends => ChinaTime.EndOf(End);
}

/// <summary>A date as pages show it, e.g. 2026-10-13 星期二, 第 20 日.</summary>
/// <param name="Date">The date itself.</param>
/// <param name="Weekday">Its day of the week.</param>
/// <param name="Ordinal">Which day of the period it is, counted from the day after the start; 0 or less = not after it.</param>
/// <param name="Unit">What the ordinal counts.</param>
/// <param name="IsWorkingDay">Whether it is worked.</param>
public sealed record DayReading(
    DateOnly Date,
    DayOfWeek Weekday,
    int Ordinal,
    PeriodUnit Unit,
    bool IsWorkingDay
);
