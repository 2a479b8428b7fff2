using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>One line of a timeline.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="What">The event in words.</param>
/// <param name="Who">Role, place and organisation; the account's name only for the authority's own people.</param>
/// <param name="Why">The reason that was given, or <c>null</c>.</param>
/// <param name="Rule">The rule that the event cites, else the one that asks for such a step, or <c>null</c>.</param>
/// <param name="About">The other record that it is about, or <c>null</c>.</param>
/// <param name="Times">How often the very same stands in a row, e.g. one member's scores.</param>
public sealed record TimelineEntry(
    DateTimeOffset At,
    string What,
    string Who,
    string? Why,
    RuleText? Rule,
    EventSubject? About = null,
    int Times = 1
);
