using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>One station's month, as far as rules ask.</summary>
/// <param name="Plan">What was planned at its beginning.</param>
/// <param name="Operator">The supplier that does the work now.</param>
/// <param name="DutyListVersion">The version that binds it now.</param>
/// <param name="Tasks">By number.</param>
/// <param name="ZeroReported">The zero report was given.</param>
/// <param name="Version">Events so far.</param>
public sealed record StationMonth(
    MonthPlanned Plan,
    Guid Operator,
    int DutyListVersion,
    ImmutableDictionary<int, StationTask> Tasks,
    bool ZeroReported,
    long Version
) : IStreamState<StationMonth>
{
    public static string StreamType => "station_month";

    /// <summary>One per station and month, whatever runs twice.</summary>
    public static StreamKey KeyOf(StreamKey station, DateOnly month) =>
        new(
            station.Tenant,
            DerivedId.From(
                StreamType,
                station.Id.ToString("N"),
                month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    public static StationMonth Start(object first) =>
        first is MonthPlanned e
            ? new(
                e,
                e.Operator,
                e.DutyListVersion,
                e.Tasks.ToImmutableDictionary(task => task.No, task => new StationTask(task, 1)),
                false,
                1
            )
            : throw new UnexpectedEventException(StreamType, first);

    public StationMonth Apply(object next) => (this with { Version = Version + 1 }).Change(next);

    private StationMonth Change(object next) =>
        next switch
        {
            MonthRevised e => this with
            {
                Operator = e.Operator,
                DutyListVersion = e.DutyListVersion,
            },
            TaskAdded e => With(new StationTask(e.Task, Version, e.Cause)),
            TaskAssigned e => On(e.No, task => task with { Assignee = e.Account }),
            TaskDone e => Moved(e.No, StationTaskStatus.Done, task => task with { Done = e }),
            TaskPassed e => Moved(e.No, StationTaskStatus.Passed),
            TaskReturned e => Moved(e.No, StationTaskStatus.Returned),
            TaskCalledOff e => Moved(
                e.No,
                StationTaskStatus.CalledOff,
                task => task with { CalledOff = e.Cause }
            ),
            TaskReminded e => On(e.No, task => task with { Reminded = e.Step }),
            ZeroReportGiven => this with { ZeroReported = true },
            _ => this,
        };

    private StationMonth Moved(
        int no,
        StationTaskStatus status,
        Func<StationTask, StationTask>? change = null
    ) =>
        On(
            no,
            task => (change?.Invoke(task) ?? task) with { Status = status, ChangedIn = Version }
        );

    private StationMonth With(StationTask task) =>
        this with
        {
            Tasks = Tasks.SetItem(task.Planned.No, task),
        };

    private StationMonth On(int no, Func<StationTask, StationTask> change) =>
        Tasks.TryGetValue(no, out var task) ? With(change(task)) : this;
}

/// <summary>One task of a month.</summary>
/// <param name="Planned">What it asks for.</param>
/// <param name="ChangedIn">Version of the stream in which its standing changed last.</param>
/// <param name="Cause">What brought it after the planning, or <c>null</c>.</param>
/// <param name="Done">The last tick, or <c>null</c>.</param>
/// <param name="CalledOff">Why it was called off, or <c>null</c>.</param>
/// <param name="Reminded">The highest step reminded, or <c>null</c>.</param>
public sealed record StationTask(
    PlannedTask Planned,
    long ChangedIn,
    TaskCause? Cause = null,
    StationTaskStatus Status = StationTaskStatus.Open,
    Guid? Assignee = null,
    TaskDone? Done = null,
    TaskCause? CalledOff = null,
    ReminderStep? Reminded = null
)
{
    /// <summary>Somebody of the station still has to do it.</summary>
    public bool IsToDo => Status is StationTaskStatus.Open or StationTaskStatus.Returned;
}

/// <summary>Where a task stands.</summary>
public enum StationTaskStatus
{
    /// <summary>待办.</summary>
    Open = 1,

    /// <summary>待核: ticked, the township has not looked yet.</summary>
    Done = 2,

    /// <summary>通过.</summary>
    Passed = 3,

    /// <summary>退回.</summary>
    Returned = 4,

    /// <summary>取消.</summary>
    CalledOff = 5,
}
