using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Demo;

/// <summary>A round of the demo and the days of its steps, counted from the host's today.</summary>
/// <param name="Place">0 for the first.</param>
/// <param name="Kind">When it is held.</param>
/// <param name="From">First day that is evaluated.</param>
/// <param name="Announced">The day after the last one that is evaluated.</param>
/// <param name="Drawn">How many stations are drawn; <c>null</c> when all take part.</param>
/// <param name="Calendar">Counts the days for objections.</param>
internal sealed record DemoRound(
    int Place,
    RoundKind Kind,
    DateOnly From,
    DateOnly Announced,
    int? Drawn,
    WorkingDayCalendar Calendar
)
{
    private const int EvaluatedDays = 160;

    // Longer than the period for objections (EV-19).
    private const int WorkingDaysToPublication = 6;

    public static DemoCounty County => DemoCounty.Haizhu;

    public StreamKey Key => new(County.Code, DemoIds.Of("round", $"{County.Code}-{Place}"));

    public DateOnly Until => Announced.AddDays(-1);

    public DateOnly Started => Announced.AddDays(2);

    public DateOnly SelfUntil => Announced.AddDays(8);

    public DateOnly ScoreUntil => Announced.AddDays(Place == Running ? 21 : 12);

    public DateOnly Closed => Announced.AddDays(13);

    public DateOnly Published => Calendar.AddWorkingDays(Closed, WorkingDaysToPublication);

    /// <summary>The round that is being scored today.</summary>
    public const int Running = 2;

    /// <summary>At the end of the first year of a contract, half-way through the others, and the year, of which the last is being scored.</summary>
    public static IReadOnlyList<DemoRound> All(DateOnly today, WorkingDayCalendar calendar) =>
        [
            Of(0, RoundKind.EndOfTerm, today.AddDays(-66), null, calendar),
            Of(1, RoundKind.MidTerm, today.AddDays(-33), null, calendar),
            Of(Running, RoundKind.Yearly, today.AddDays(-7), 3, calendar),
        ];

    /// <summary>Clock time on a day after the announcement.</summary>
    public DateTimeOffset At(int day, int hour) => PurchaseDates.At(Announced.AddDays(day), hour);

    private static DemoRound Of(
        int place,
        RoundKind kind,
        DateOnly announced,
        int? drawn,
        WorkingDayCalendar calendar
    ) => new(place, kind, announced.AddDays(-EvaluatedDays), announced, drawn, calendar);
}
