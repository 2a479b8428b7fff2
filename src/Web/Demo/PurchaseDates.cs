using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The days of one demo purchase, counted from the host's today and lawful by its calendar.</summary>
internal sealed class PurchaseDates(PurchaseLine line, DateOnly today, WorkingDayCalendar calendar)
{
    /// <summary>The day of publication; for a purchase that is not public, the day it would have been.</summary>
    public DateOnly Issue { get; } =
        today.AddDays(line.Stage < DemoStage.Published ? 0 : -line.Age);

    /// <summary>A little later than the law asks, and never before the documents could be had, as around the Spring Festival.</summary>
    public DateOnly Deadline
    {
        get
        {
            var lawful = calendar.AddDaysRolled(
                Issue,
                line.Method == TenderMethod.OpenTender ? 22 : 12
            );
            var afterDocuments = calendar.AddWorkingDays(DocumentsUntil, 3);
            return lawful > afterDocuments ? lawful : afterDocuments;
        }
    }

    public DateOnly DocumentsUntil => calendar.AddWorkingDays(Issue, 6);

    /// <summary>Case 1's correction gave three more days.</summary>
    public DateOnly DocumentsUntilAfterCorrection => calendar.AddWorkingDays(DocumentsUntil, 2);

    /// <summary>Clock time on a day, Asia/Shanghai.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) =>
        ChinaTime.At(day, new TimeOnly(hour, minute));

    /// <summary>The day before the host's today.</summary>
    public DateTimeOffset Yesterday(int hour) => At(today.AddDays(-1), hour);

    /// <summary>Days after the host's today.</summary>
    public DateTimeOffset In(int days, int hour) => At(today.AddDays(days), hour);

    /// <summary>A day before the publication.</summary>
    public DateTimeOffset Before(int days, int hour, int minute = 0) =>
        At(Issue.AddDays(-days), hour, minute);

    /// <summary>A working day after the opening; 0 is the day itself.</summary>
    public DateTimeOffset AfterOpening(int workingDays, int hour, int minute = 0) =>
        After(Deadline, workingDays, hour, minute);

    /// <summary>A working day after any day.</summary>
    public DateTimeOffset After(DateOnly day, int workingDays, int hour, int minute = 0) =>
        At(calendar.AddWorkingDays(day, workingDays), hour, minute);

    /// <summary>The day after the result of a year that has run out was published.</summary>
    public DateOnly Evaluated => DemoRound.All(today, calendar)[0].Published.AddDays(1);

    /// <summary>First day of the service, as the tender says.</summary>
    public DateOnly ServiceStart => Deadline.AddDays(20);
}
