using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>How records add up to what a contract wants. One formula for pages, reports and the acceptance.</summary>
public static class WorkSum
{
    private const int MinutesOfHour = 60;

    /// <summary>Hours with two places, down: 50 minutes are 0.83.</summary>
    public static decimal HoursOf(int minutes) =>
        decimal.Floor(minutes * 100m / MinutesOfHour) / 100m;

    /// <summary>What was reached, in the kind's own unit.</summary>
    public static decimal Of(WantedKind kind, IEnumerable<CountedItem> items) =>
        kind == WantedKind.ServiceHours
            ? HoursOf(items.Where(item => item.Counts && IsService(item.Kind)).Sum(i => i.Minutes))
            : items.Count(item => item.Counts && item.Kind == KindOf(kind));

    /// <summary>Whether the wanted amount is reached.</summary>
    public static bool Reaches(WantedCount wanted, IEnumerable<CountedItem> items) =>
        Of(wanted.Kind, items) >= wanted.Amount;

    /// <summary>Whether a record takes part in one of the counts.</summary>
    public static bool Counts(IEnumerable<WantedCount> wanted, WorkKind kind) =>
        wanted.Any(each =>
            each.Kind == WantedKind.ServiceHours ? IsService(kind) : KindOf(each.Kind) == kind
        );

    /// <summary>A service record is work as its kind says.</summary>
    public static WorkKind KindOf(CountedRecord kind) =>
        kind switch
        {
            CountedRecord.Case => WorkKind.Case,
            CountedRecord.Group => WorkKind.Group,
            CountedRecord.Community => WorkKind.Community,
            CountedRecord.Consultation => WorkKind.Consultation,
            _ => WorkKind.Visit,
        };

    // Visits and ticks have records of their own; their time is no second time direct service.
    private static bool IsService(WorkKind kind) =>
        kind is WorkKind.Case or WorkKind.Group or WorkKind.Community or WorkKind.Consultation;

    private static WorkKind? KindOf(WantedKind kind) =>
        kind switch
        {
            WantedKind.Cases => WorkKind.Case,
            WantedKind.GroupSessions => WorkKind.Group,
            WantedKind.CommunityEvents => WorkKind.Community,
            WantedKind.Consultations => WorkKind.Consultation,
            WantedKind.Visits => WorkKind.Visit,
            WantedKind.DutiesDone => WorkKind.Duty,
            _ => null,
        };
}

/// <summary>A record as it counts now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Minutes">How many minutes count.</param>
public sealed record CountedItem(WorkKind Kind, bool Counts, int Minutes);
