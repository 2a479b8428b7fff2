using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The township finds a ticked task well done; the county may stand in. Who did it does not check it (MT-04).</summary>
/// <param name="Stream">The station's month.</param>
/// <param name="No">The task.</param>
/// <param name="Seen">Version of the month that the page showed; only a change of this task since then stops it.</param>
[AllowedFor(Role.TownshipOfficial, Role.Official)]
public sealed record PassTask(StreamKey Stream, int No, long? Seen = null) : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        TaskCheck.Of(month, Stream, No, Seen, context);
        yield return new TaskPassed(No, context.Actor.Holder);
    }
}

/// <summary>The township gives a ticked task back; the station does it again.</summary>
/// <param name="Stream">The station's month.</param>
/// <param name="No">The task.</param>
/// <param name="Reason">What is to be mended.</param>
/// <param name="Seen">Version of the month that the page showed.</param>
[AllowedFor(Role.TownshipOfficial, Role.Official)]
public sealed record ReturnTask(StreamKey Stream, int No, string Reason, long? Seen = null)
    : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        TaskCheck.Of(month, Stream, No, Seen, context);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new TaskReturned(No, Reason.Trim(), context.Actor.Holder);
    }
}

/// <summary>What both answers ask first.</summary>
internal static class TaskCheck
{
    public static void Of(
        StationMonth? month,
        StreamKey stream,
        int no,
        long? seen,
        DecisionContext context
    )
    {
        var known = MonthInScope.Of(month, stream, context);
        var task = MonthInScope.Task(known, stream, no, seen);
        Refuse.If(task.Status != StationTaskStatus.Done, null, "TaskNotTicked");
        Refuse.If(
            task.Done?.By.Overlaps(context.Actor.Holder) == true,
            "MT-04",
            "DoerDoesNotCheck"
        );
    }
}
