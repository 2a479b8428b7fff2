using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "station_month": the tasks of one station in one month; one event names them all.

/// <summary>The month's tasks were made.</summary>
/// <param name="Station">Whose.</param>
/// <param name="StationName">Public name.</param>
/// <param name="Township">9-digit code.</param>
/// <param name="Operator">The supplier that runs it.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="DutyListVersion">The version they come from.</param>
/// <param name="Tasks">In the order of their numbers.</param>
public sealed record MonthPlanned(
    Guid Station,
    string StationName,
    string Township,
    Guid Operator,
    DateOnly Month,
    int DutyListVersion,
    IReadOnlyList<PlannedTask> Tasks
);

/// <summary>One task.</summary>
/// <param name="No">1, 2, 3 … within the month.</param>
/// <param name="Duty">The line of the duty list it comes from.</param>
/// <param name="From">First day.</param>
/// <param name="Due">Last day.</param>
public sealed record PlannedTask(int No, Duty Duty, DateOnly From, DateOnly Due);

/// <summary>The month follows another version of the duty list or another operator from now on.</summary>
/// <param name="DutyListVersion">The version its tasks come from now.</param>
/// <param name="Operator">The supplier that runs the station now.</param>
public sealed record MonthRevised(int DutyListVersion, Guid Operator);

/// <summary>A task joined the month after it was planned.</summary>
/// <param name="Task">With a number of its own.</param>
/// <param name="Cause">What brought it.</param>
/// <param name="Reason">In words, when a person added it.</param>
public sealed record TaskAdded(PlannedTask Task, TaskCause Cause, string? Reason);

/// <summary>Why a month's tasks changed after its planning.</summary>
public enum TaskCause
{
    /// <summary>人工: a person decided so.</summary>
    ByHand = 1,

    /// <summary>事件触发: a duty that an event begins.</summary>
    OnEvent = 2,

    /// <summary>清单变更: another version of the duty list binds.</summary>
    DutyListChanged = 3,

    /// <summary>站点暂停.</summary>
    StationSuspended = 4,

    /// <summary>站点关闭.</summary>
    StationClosed = 5,

    /// <summary>恢复运行.</summary>
    StationResumed = 6,
}

/// <summary>A task was given to one of the staff.</summary>
public sealed record TaskAssigned(int No, Guid Account);

/// <summary>A task was ticked with its evidence.</summary>
/// <param name="No">The task.</param>
/// <param name="Amount">What was reached, in the duty's unit.</param>
/// <param name="Note">What was done; nobody served is named (PD-05).</param>
/// <param name="Evidence">Photos, records, signatures.</param>
/// <param name="Place">Where the device said it was, or <c>null</c>.</param>
/// <param name="StatedPlace">Time and place in words, when no device told them, or <c>null</c>.</param>
/// <param name="Flags">What the server found odd about time and place; kept, not refused.</param>
/// <param name="By">Who did it; may not pass it.</param>
public sealed record TaskDone(
    int No,
    decimal Amount,
    string Note,
    IReadOnlyList<EvidenceFile> Evidence,
    DevicePlace? Place,
    string? StatedPlace,
    IReadOnlyList<EvidenceFlag> Flags,
    DutyHolder By
);

/// <summary>A file that shows a task was done.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="File">In the file store.</param>
/// <param name="TakenAt">As the photo says of itself, or <c>null</c>.</param>
/// <param name="TakenIn">As the photo says of itself, or <c>null</c>.</param>
public sealed record EvidenceFile(
    EvidenceKind Kind,
    FileRef File,
    DateTimeOffset? TakenAt = null,
    GeoPoint? TakenIn = null
);

/// <summary>A place on the earth.</summary>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latitude">Degrees.</param>
public sealed record GeoPoint(decimal Longitude, decimal Latitude);

/// <summary>What the device said.</summary>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Accuracy">Metres.</param>
/// <param name="At">The device's clock.</param>
public sealed record DevicePlace(
    decimal Longitude,
    decimal Latitude,
    decimal Accuracy,
    DateTimeOffset At
);

/// <summary>What the server found odd about evidence.</summary>
public enum EvidenceFlag
{
    /// <summary>No photo and no device told a time.</summary>
    NoTime = 1,

    /// <summary>The time lies outside the task's days or in the future.</summary>
    TimeOutside = 2,

    /// <summary>No photo and no device told a place.</summary>
    NoPlace = 3,

    /// <summary>The place lies far from the station.</summary>
    PlaceFar = 4,

    /// <summary>The same file shows another task or record.</summary>
    UsedBefore = 5,
}

/// <summary>The township found the task well done.</summary>
public sealed record TaskPassed(int No, DutyHolder By);

/// <summary>The township gave the task back.</summary>
public sealed record TaskReturned(int No, string Reason, DutyHolder By);

/// <summary>A task was called off: its duty was removed, its station rests or closed, or an official said so.</summary>
public sealed record TaskCalledOff(int No, TaskCause Cause, string? Reason);

/// <summary>Someone was reminded of an overdue task; each step goes one level up.</summary>
public sealed record TaskReminded(int No, ReminderStep Step);

/// <summary>Who is reminded.</summary>
public enum ReminderStep
{
    /// <summary>社工.</summary>
    Worker = 1,

    /// <summary>站长.</summary>
    Head = 2,

    /// <summary>乡镇.</summary>
    Township = 3,

    /// <summary>县.</summary>
    County = 4,
}

/// <summary>The month had no findings in its visits, said in so many words (月走访零报告).</summary>
public sealed record ZeroReportGiven(DutyHolder By);
