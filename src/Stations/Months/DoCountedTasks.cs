using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Does the tasks whose records have reached what the duty wants (MT-07): the records are their evidence. A photo or a signature only a person can add, and what the township gave back a person mends. Made by the portal itself; a second time changes nothing.</summary>
/// <param name="Stream">The station's month.</param>
/// <param name="Counted">What the records count, by the task's number, in the duty's unit.</param>
[AllowedFor]
public sealed record DoCountedTasks(
    EventStore.StreamKey Stream,
    IReadOnlyDictionary<int, decimal> Counted
) : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        if (month is null)
        {
            yield break;
        }

        foreach (var task in month.Tasks.Values.OrderBy(task => task.Planned.No))
        {
            if (
                task.Status == StationTaskStatus.Open
                && task.Planned.From <= context.Today
                && IsDoneByRecords(task.Planned.Duty)
                && Counted.TryGetValue(task.Planned.No, out var amount)
                && amount >= task.Planned.Duty.Amount.Number
            )
            {
                yield return new TaskDone(
                    task.Planned.No,
                    amount,
                    "",
                    [],
                    null,
                    null,
                    [],
                    context.Actor.Holder
                );
            }
        }
    }

    /// <summary>Whether records alone can do a duty: they bring author, time and place, but no photo and no signature.</summary>
    public static bool IsDoneByRecords(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Amount.Counts is not null
            && duty.Evidence.All(kind => kind is EvidenceKind.Record or EvidenceKind.PlaceAndTime);
    }
}
