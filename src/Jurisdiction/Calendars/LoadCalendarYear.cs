using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Enters a year's holiday notice, or enters it anew after an amendment; deadlines computed from then on use it.</summary>
/// <param name="Year">The civil year.</param>
/// <param name="Off">Days off.</param>
/// <param name="Work">Weekend days that are worked.</param>
/// <param name="Source">The notice, by name or address.</param>
/// <param name="Example">Made for a demonstration (示例).</param>
[AllowedFor(Role.Administrator)]
public sealed record LoadCalendarYear(
    int Year,
    IReadOnlyList<DateOnly> Off,
    IReadOnlyList<DateOnly> Work,
    string Source,
    bool Example
) : IDecision<NationalYear>
{
    public StreamKey Stream => NationalYear.KeyOf(Year);

    public IEnumerable<object> Decide(NationalYear? state, DecisionContext context)
    {
        Scope.Require(context.Actor, RegionCode.Nation);
        Refuse.If(
            Example && !context.Rules.ExamplesAllowed,
            "T-06",
            "CalendarExampleRefused",
            nameof(Example),
            Year
        );
        // A demonstration never replaces what the State Council announced.
        var announced =
            context.Rules.Calendar.Find(Year) is { Example: false } || state is { Example: false };
        Refuse.If(Example && announced, "T-06", "CalendarYearAnnounced", nameof(Year), Year);
        Refuse.If(string.IsNullOrWhiteSpace(Source), "T-06", "CalendarNeedsSource", nameof(Source));
        Refuse.If(
            Off.Concat(Work).Any(day => day.Year != Year),
            "T-03",
            "CalendarDayOfOtherYear",
            nameof(Off),
            Year
        );
        Refuse.If(Off.Intersect(Work).Any(), "T-03", "CalendarDayBothOffAndWork", nameof(Work));
        Refuse.If(
            Work.Any(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
            "T-03",
            "CalendarWorkDayNotWeekend",
            nameof(Work)
        );
        // Thirteen statutory days since 2025, eleven before (CL-03); fewer means that the notice was typed in part.
        Refuse.If(Off.Distinct().Count() < 11, "T-03", "CalendarTooFewDaysOff", nameof(Off), 11);
        yield return new CalendarYearLoaded(
            Year,
            [.. Off.Distinct().Order()],
            [.. Work.Distinct().Order()],
            Source,
            Example
        );
    }
}
