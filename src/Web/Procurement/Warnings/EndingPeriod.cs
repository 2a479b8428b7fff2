using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Procurement.Warnings;

/// <summary>A period of the law that runs now.</summary>
/// <param name="Subject">The review or contract; its tenant is the buyer.</param>
/// <param name="End">The last day.</param>
/// <param name="Ahead">How many working days ahead it is warned of.</param>
/// <param name="Mail">The warning for one person.</param>
/// <param name="Supplier">An agency that must act too.</param>
/// <param name="Account">One more account that must act.</param>
internal sealed record EndingPeriod(
    StreamKey Subject,
    DateOnly End,
    int Ahead,
    Func<Guid, EmailMessage> Mail,
    Guid? Supplier = null,
    Guid? Account = null
)
{
    /// <summary>Whether the warning is due: the last working days have begun and the end has not passed. Never later than the day before rolling (T-07).</summary>
    public bool IsNear(DateOnly today, WorkingDayCalendar calendar) =>
        today <= End
        && today >= End.AddDays(-LongestLook)
        && calendar.WorkingDaysAfter(today, End) <= Ahead;

    /// <summary>Days; no stretch of holidays with five working days in it is longer. Keeps ends in years without a calendar from being asked about.</summary>
    private const int LongestLook = 30;
}
