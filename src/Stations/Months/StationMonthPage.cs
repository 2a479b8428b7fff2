using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>One station's month for its task list, the township's board and the county's figures. Counts stand in columns, so that a county's sums never open the tasks.</summary>
public sealed class StationMonthPage : IReadModel<StationMonthPage>
{
    public static string StreamType => StationMonth.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Station { get; set; }
    public string StationName { get; set; } = "";
    public string Township { get; set; } = "";
    public Guid Operator { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; set; }
    public int DutyListVersion { get; set; }

    /// <summary>In the order of their numbers.</summary>
    public List<TaskLine> Tasks { get; set; } = [];

    /// <summary>What is still to do: who is late on a day is seen without opening the tasks.</summary>
    public List<OpenTask> Open { get; set; } = [];

    /// <summary>The earliest last day of what is still to do, or <c>null</c> when all is done.</summary>
    public DateOnly? FirstDue { get; set; }

    /// <summary>Ticked and not yet looked at.</summary>
    public int ToCheck { get; set; }
    public int Returned { get; set; }

    /// <summary>Wanted in the field: all tasks but those called off.</summary>
    public int ReliefDue { get; set; }
    public int ReliefDone { get; set; }
    public int ReliefPassed { get; set; }
    public int ElderlyDue { get; set; }
    public int ElderlyDone { get; set; }
    public int ElderlyPassed { get; set; }
    public int ChildDue { get; set; }
    public int ChildDone { get; set; }
    public int ChildPassed { get; set; }
    public int CommunityDue { get; set; }
    public int CommunityDone { get; set; }
    public int CommunityPassed { get; set; }
    public int AffairsDue { get; set; }
    public int AffairsDone { get; set; }
    public int AffairsPassed { get; set; }
    public bool ZeroReported { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static StationMonthPage? Fold(StationMonthPage? row, StoredEvent e)
    {
        row ??= new StationMonthPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        row.Count();
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case MonthPlanned planned:
                (Station, StationName) = (planned.Station, planned.StationName);
                (Township, Operator) = (planned.Township, planned.Operator);
                (Month, DutyListVersion) = (planned.Month, planned.DutyListVersion);
                Tasks = [.. planned.Tasks.Select(task => new TaskLine { Planned = task })];
                break;
            case MonthRevised revised:
                (DutyListVersion, Operator) = (revised.DutyListVersion, revised.Operator);
                break;
            case TaskAdded added:
                Tasks.Add(
                    new TaskLine
                    {
                        Planned = added.Task,
                        Cause = added.Cause,
                        Remark = added.Reason,
                    }
                );
                break;
            case ZeroReportGiven:
                ZeroReported = true;
                break;
            default:
                TaskLine.Apply(Tasks, e);
                break;
        }
    }

    private void Count()
    {
        Open =
        [
            .. Tasks
                .Where(task => task.IsToDo)
                .Select(task => new OpenTask(
                    task.No,
                    task.Planned.Duty.Field,
                    task.Planned.Due,
                    task.Reminded
                )),
        ];
        FirstDue = Open.Count == 0 ? null : Open.Min(task => task.Due);
        ToCheck = Tasks.Count(task => task.Status == StationTaskStatus.Done);
        Returned = Tasks.Count(task => task.Status == StationTaskStatus.Returned);
        (ReliefDue, ReliefDone, ReliefPassed) = CountOf(DutyField.SocialRelief);
        (ElderlyDue, ElderlyDone, ElderlyPassed) = CountOf(DutyField.ElderlyCare);
        (ChildDue, ChildDone, ChildPassed) = CountOf(DutyField.ChildCare);
        (CommunityDue, CommunityDone, CommunityPassed) = CountOf(DutyField.CommunityGovernance);
        (AffairsDue, AffairsDone, AffairsPassed) = CountOf(DutyField.SocialAffairs);
    }

    private (int Due, int Done, int Passed) CountOf(DutyField field)
    {
        var (due, done, passed) = (0, 0, 0);
        foreach (var task in Tasks)
        {
            if (task.Planned.Duty.Field == field && task.Status != StationTaskStatus.CalledOff)
            {
                due++;
                done += task.Status is StationTaskStatus.Done or StationTaskStatus.Passed ? 1 : 0;
                passed += task.Status == StationTaskStatus.Passed ? 1 : 0;
            }
        }

        return (due, done, passed);
    }
}

/// <summary>What is still to do.</summary>
/// <param name="No">The task.</param>
/// <param name="Field">Field of its duty.</param>
/// <param name="Due">Last day.</param>
/// <param name="Reminded">The highest step reminded, or <c>null</c>.</param>
public sealed record OpenTask(int No, DutyField Field, DateOnly Due, ReminderStep? Reminded);
