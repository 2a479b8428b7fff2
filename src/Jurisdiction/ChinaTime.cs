namespace StationPortal.Jurisdiction;

/// <summary>All dates and deadlines are Asia/Shanghai, UTC+8 without summer time since 1992 (T-08).</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly DateOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new(date.ToDateTime(time), Offset);

    /// <summary>The first moment after the day: a deadline "day" ends at 24:00 unless an hour is stated (T-08).</summary>
    public static DateTimeOffset EndOf(DateOnly date) => At(date.AddDays(1), TimeOnly.MinValue);
}
