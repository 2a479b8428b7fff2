namespace StationPortal.Jurisdiction;

/// <summary>A year's holiday notice was entered, or entered anew after an amendment.</summary>
/// <param name="Year">The civil year.</param>
/// <param name="Off">Days off.</param>
/// <param name="Work">Weekend days that are worked.</param>
/// <param name="Source">The State Council's notice.</param>
/// <param name="Example">Made for demonstrations (示例).</param>
public sealed record CalendarYearLoaded(
    int Year,
    IReadOnlyList<DateOnly> Off,
    IReadOnlyList<DateOnly> Work,
    string Source,
    bool Example
);
