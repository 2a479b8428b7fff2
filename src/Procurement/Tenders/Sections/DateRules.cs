using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The dates of a procedure, computed from its day of issue (GP-31 to GP-36). The day of issue is not counted, and a period that ends on a holiday ends on the next working day (T-01, T-02).</summary>
public static class DateRules
{
    /// <summary>Whether the calendar reaches as far as the periods from a day on; pages give no first day when it does not (T-06).</summary>
    public static bool CanCount(TenderMethod method, DateOnly from, LawOn law) =>
        law.Rules.Calendar.Knows(
            from,
            law.Count(IsOpen(method) ? "GP-33.tender_days" : "GP-36.consultation_days")
        );

    /// <summary>First day that may be the deadline: 20 days for an open tender (GP-33), 10 for a consultation (GP-36).</summary>
    public static DateOnly EarliestDeadline(TenderMethod method, DateOnly issue, LawOn law) =>
        law.Rules.Calendar.AddDaysRolled(
            issue,
            law.Count(IsOpen(method) ? "GP-33.tender_days" : "GP-36.consultation_days")
        );

    /// <summary>First day that may be the last to obtain the documents: 5 working days (GP-32, GP-36).</summary>
    public static DateOnly EarliestDocumentsUntil(TenderMethod method, DateOnly issue, LawOn law) =>
        law.Rules.Calendar.AddWorkingDays(
            issue,
            law.Count(IsOpen(method) ? "GP-32.document_workdays" : "GP-36.document_workdays")
        );

    /// <summary>Last day of the notice (GP-31).</summary>
    public static DateOnly NoticeUntil(DateOnly issue, LawOn law) =>
        law.Rules.Calendar.AddWorkingDays(issue, law.Count("GP-31.notice_workdays"));

    /// <summary>First day that may be the deadline after a change that affects bids: 15 days for an open tender (GP-34), 5 for a consultation (GP-36).</summary>
    public static DateOnly EarliestDeadlineAfterChange(
        TenderMethod method,
        DateOnly change,
        LawOn law
    ) =>
        law.Rules.Calendar.AddDaysRolled(
            change,
            law.Count(IsOpen(method) ? "GP-34.clarification_days" : "GP-36.clarification_days")
        );

    /// <summary>What does not hold when it is issued on a day, or <c>null</c>.</summary>
    public static RuleBrokenException? Problem(
        TenderDates dates,
        TenderMethod method,
        DateOnly issue,
        LawOn law
    )
    {
        if (!CanCount(method, issue, law))
        {
            return new("T-06", "CalendarYearMissing", nameof(dates.Deadline), issue.Year + 1);
        }

        var deadline = ChinaTime.DateOf(dates.Deadline);
        var earliest = EarliestDeadline(method, issue, law);
        if (deadline < earliest)
        {
            return new(
                IsOpen(method) ? "GP-33" : "GP-36",
                "DeadlineTooEarly",
                nameof(dates.Deadline),
                issue,
                earliest
            );
        }

        var documents = EarliestDocumentsUntil(method, issue, law);
        if (dates.DocumentsUntil < documents)
        {
            return new(
                IsOpen(method) ? "GP-32" : "GP-36",
                "DocumentsTooShort",
                nameof(dates.DocumentsUntil),
                documents
            );
        }

        return OrderProblem(dates);
    }

    /// <summary>What does not hold between the dates themselves, or <c>null</c>.</summary>
    public static RuleBrokenException? OrderProblem(TenderDates dates)
    {
        if (dates.DocumentsUntil > ChinaTime.DateOf(dates.Deadline))
        {
            return new(
                "GP-32",
                "DocumentsAfterDeadline",
                nameof(dates.DocumentsUntil),
                dates.Deadline
            );
        }

        if (dates.OpeningAt < dates.Deadline)
        {
            return new(null, "OpeningBeforeDeadline", nameof(dates.OpeningAt), dates.Deadline);
        }

        return string.IsNullOrWhiteSpace(dates.Place)
            ? new(null, "OpeningPlaceMissing", nameof(dates.Place))
            : null;
    }

    internal static bool IsOpen(TenderMethod method) => method == TenderMethod.OpenTender;
}
