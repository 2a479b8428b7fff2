using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Brings a month in line with its station and duty list after one of them changed: what is still ahead and no longer wanted is called off, what is newly wanted is added, and the next operator takes the month over. What is done, or was due before today, stays as it is. Made by the portal itself; a second time changes nothing.</summary>
/// <param name="Station">Whose.</param>
/// <param name="Month">First day of the month.</param>
[AllowedFor]
public sealed record ReviseMonth(StreamKey Station, DateOnly Month) : IDecision
{
    private StreamKey Key => StationMonth.KeyOf(Station, Month);

    private StreamKey List => DutyList.KeyOf(Station.Tenant);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Station>(Station),
            StreamUse.Of<DutyList>(List),
            StreamUse.Of<StationMonth>(Key),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        streams.Find<StationMonth>(Key) is { } month
            ? Revise(
                    month,
                    Refuse.Missing(streams.Find<Station>(Station)),
                    streams.Find<DutyList>(List),
                    context
                )
                .Select(e => Change.To<StationMonth>(Key, e))
            : [];

    private IEnumerable<object> Revise(
        StationMonth month,
        Station station,
        DutyList? list,
        DecisionContext context
    )
    {
        var version = MonthPlan.VersionOf(station, list, Month);
        var number = version?.Number ?? month.DutyListVersion;
        if (month.Operator != station.Operator || month.DutyListVersion != number)
        {
            yield return new MonthRevised(number, station.Operator);
        }

        var works = station.Status == StationStatus.Working && version is not null;
        List<PlannedTask> wanted = works ? [.. Wanted(version, station, context)] : [];
        var cause = CauseOf(station);
        foreach (var task in month.Tasks.Values.OrderBy(task => task.Planned.No))
        {
            if (IsOver(task, works, wanted, context.Today))
            {
                yield return new TaskCalledOff(task.Planned.No, cause, null);
            }
        }

        var next = month.Tasks.Keys.DefaultIfEmpty().Max();
        foreach (var task in wanted.Where(task => !IsThere(task, month)))
        {
            next++;
            yield return new TaskAdded(task with { No = next }, AddedBy(task, month), null);
        }
    }

    private IEnumerable<PlannedTask> Wanted(
        ListVersion<Duty>? version,
        Station station,
        DecisionContext context
    ) =>
        version is null
            ? []
            : MonthPlan.TasksOf(version, station, Month, context.Today, context.Rules.Calendar);

    private static bool IsOver(
        StationTask task,
        bool works,
        List<PlannedTask> wanted,
        DateOnly today
    ) =>
        task.IsToDo
        && task.Planned.Due >= today
        && (
            !works
            || (
                task.Cause != TaskCause.OnEvent
                && !wanted.Exists(other => Same(other, task.Planned))
            )
        );

    // A tick stands for its duty and day even when the duty now reads otherwise; what a person called off is not begun again.
    private static bool IsThere(PlannedTask wanted, StationMonth month) =>
        month.Tasks.Values.Any(task =>
            task switch
            {
                { CalledOff: { } cause } => cause == TaskCause.ByHand && Same(wanted, task.Planned),
                { IsToDo: true } => Same(wanted, task.Planned),
                _ => SameDay(wanted, task.Planned),
            }
        );

    private static TaskCause AddedBy(PlannedTask wanted, StationMonth month) =>
        month.Tasks.Values.Any(task =>
            task.CalledOff == TaskCause.StationSuspended && Same(wanted, task.Planned)
        )
            ? TaskCause.StationResumed
            : TaskCause.DutyListChanged;

    private static TaskCause CauseOf(Station station) =>
        station.Status switch
        {
            StationStatus.Closed => TaskCause.StationClosed,
            StationStatus.Suspended => TaskCause.StationSuspended,
            _ => TaskCause.DutyListChanged,
        };

    private static bool SameDay(PlannedTask a, PlannedTask b) =>
        a.Duty.Code == b.Duty.Code && a.From == b.From;

    private static bool Same(PlannedTask a, PlannedTask b) =>
        SameDay(a, b)
        && a.Due == b.Due
        && a.Duty.Evidence.SequenceEqual(b.Duty.Evidence)
        && a.Duty with { Evidence = b.Duty.Evidence } == b.Duty;
}
