using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>One station's month, as far as rules ask.</summary>
/// <param name="Plan">What was planned at its beginning.</param>
/// <param name="Tasks">By number.</param>
/// <param name="ZeroReported">The zero report was given.</param>
public sealed record StationMonth(
    MonthPlanned Plan,
    ImmutableDictionary<int, StationTask> Tasks,
    bool ZeroReported
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
                e.Tasks.ToImmutableDictionary(task => task.No, task => new StationTask(task)),
                false
            )
            : throw new UnexpectedEventException(StreamType, first);

    public StationMonth Apply(object next) =>
        next switch
        {
            TaskAdded e => With(new StationTask(e.Task)),
            TaskAssigned e => On(e.No, task => task with { Assignee = e.Account }),
            TaskDone e => On(e.No, task => task with { Status = StationTaskStatus.Done, Done = e }),
            TaskPassed e => On(e.No, task => task with { Status = StationTaskStatus.Passed }),
            TaskReturned e => On(e.No, task => task with { Status = StationTaskStatus.Returned }),
            TaskCalledOff e => On(e.No, task => task with { Status = StationTaskStatus.CalledOff }),
            TaskReminded e => On(e.No, task => task with { Reminded = e.Step }),
            ZeroReportGiven => this with { ZeroReported = true },
            _ => this,
        };

    private StationMonth With(StationTask task) =>
        this with
        {
            Tasks = Tasks.SetItem(task.Planned.No, task),
        };

    private StationMonth On(int no, Func<StationTask, StationTask> change) =>
        Tasks.TryGetValue(no, out var task) ? With(change(task)) : this;
}

/// <summary>One task of a month.</summary>
/// <param name="Done">The last tick, or <c>null</c>.</param>
/// <param name="Reminded">The highest step reminded, or <c>null</c>.</param>
public sealed record StationTask(
    PlannedTask Planned,
    StationTaskStatus Status = StationTaskStatus.Open,
    Guid? Assignee = null,
    TaskDone? Done = null,
    ReminderStep? Reminded = null
);

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
