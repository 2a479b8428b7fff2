using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>One task of a month as pages show it.</summary>
public sealed record TaskLine
{
    public required PlannedTask Planned { get; init; }

    public StationTaskStatus Status { get; init; } = StationTaskStatus.Open;

    /// <summary>Who it was given to, or <c>null</c>.</summary>
    public Guid? Assignee { get; init; }

    /// <summary>What brought it after the planning, or called it off; <c>null</c> for neither.</summary>
    public TaskCause? Cause { get; init; }

    /// <summary>Why it was added, returned or called off, in words.</summary>
    public string? Remark { get; init; }

    /// <summary>The last tick.</summary>
    public TaskDone? Done { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who passed or returned it last.</summary>
    public DutyHolder? CheckedBy { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>The highest step reminded.</summary>
    public ReminderStep? Reminded { get; init; }

    /// <summary>Its number within the month.</summary>
    public int No => Planned.No;

    /// <summary>Somebody of the station still has to do it.</summary>
    public bool IsToDo => Status is StationTaskStatus.Open or StationTaskStatus.Returned;

    /// <summary>Its last day has passed and it is still to do.</summary>
    public bool IsLate(DateOnly today) => IsToDo && Planned.Due < today;

    internal static void Apply(List<TaskLine> tasks, StoredEvent e)
    {
        switch (e.Data)
        {
            case TaskAssigned given:
                Change(tasks, given.No, line => line with { Assignee = given.Account });
                break;
            case TaskDone done:
                Change(
                    tasks,
                    done.No,
                    line =>
                        line with
                        {
                            Status = StationTaskStatus.Done,
                            Done = done,
                            DoneAt = e.At,
                        }
                );
                break;
            case TaskPassed passed:
                Change(
                    tasks,
                    passed.No,
                    line => line.Checked(StationTaskStatus.Passed, passed.By, null, e)
                );
                break;
            case TaskReturned returned:
                Change(
                    tasks,
                    returned.No,
                    line =>
                        line.Checked(StationTaskStatus.Returned, returned.By, returned.Reason, e)
                );
                break;
            case TaskCalledOff off:
                Change(
                    tasks,
                    off.No,
                    line =>
                        line with
                        {
                            Status = StationTaskStatus.CalledOff,
                            Cause = off.Cause,
                            Remark = off.Reason,
                        }
                );
                break;
            case TaskReminded reminded:
                Change(tasks, reminded.No, line => line with { Reminded = reminded.Step });
                break;
        }
    }

    private TaskLine Checked(
        StationTaskStatus status,
        DutyHolder by,
        string? remark,
        StoredEvent e
    ) => this with { Status = status, CheckedBy = by, CheckedAt = e.At, Remark = remark };

    private static void Change(List<TaskLine> tasks, int no, Func<TaskLine, TaskLine> change)
    {
        var at = tasks.FindIndex(line => line.No == no);
        if (at >= 0)
        {
            tasks[at] = change(tasks[at]);
        }
    }
}
