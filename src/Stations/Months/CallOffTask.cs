using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>An official calls a task off that need not be done; the station does not do so by itself.</summary>
/// <param name="Stream">The station's month.</param>
/// <param name="No">The task.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">Version of the month that the page showed.</param>
[AllowedFor(Role.TownshipOfficial, Role.Official)]
public sealed record CallOffTask(StreamKey Stream, int No, string Reason, long? Seen = null)
    : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        var known = MonthInScope.Of(month, Stream, context);
        var task = MonthInScope.Task(known, Stream, No, Seen);
        Refuse.If(!task.IsToDo, null, $"TaskIs{task.Status}");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new TaskCalledOff(No, TaskCause.ByHand, Reason.Trim());
    }
}
