using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Ticks a task with its evidence. What the duty asks for must be there (MT-01); odd times and places are kept and flagged.</summary>
/// <param name="Stream">The station's month.</param>
/// <param name="No">The task.</param>
/// <param name="Amount">What was reached, in the duty's unit; ignored where records count by themselves.</param>
/// <param name="Note">What was done; nobody served is named (PD-05).</param>
/// <param name="Evidence">Files.</param>
/// <param name="Place">What the device said, or <c>null</c>.</param>
/// <param name="StatedPlace">Time and place in words, where no device told them.</param>
/// <param name="Known">What the portal knows from elsewhere.</param>
/// <param name="Seen">Version of the month that the page showed; only a change of this task since then stops it.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record TickTask(
    StreamKey Stream,
    int No,
    decimal Amount,
    string Note,
    IReadOnlyList<EvidenceFile> Evidence,
    DevicePlace? Place,
    string? StatedPlace,
    TickKnowledge Known,
    long? Seen = null
) : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        var known = MonthInScope.Of(month, Stream, context);
        var task = MonthInScope.Task(known, Stream, No, Seen);
        Refuse.If(!task.IsToDo, null, $"TaskIs{task.Status}");
        var planned = task.Planned;
        Refuse.If(planned.From > context.Today, null, "TaskNotBegun", null, planned.From);
        var amount = planned.Duty.Amount.Counts is null ? Amount : Known.Counted ?? 0;
        TickEvidence.Require(planned.Duty, this, amount);
        yield return new TaskDone(
            No,
            amount,
            Note.Trim(),
            [.. Evidence],
            Place,
            string.IsNullOrWhiteSpace(StatedPlace) ? null : StatedPlace.Trim(),
            [.. EvidenceJudge.FlagsOf(this, known, planned, context)],
            context.Actor.Holder
        );
    }
}

/// <summary>What a tick is judged by and the month's own events do not tell.</summary>
/// <param name="Premises">Where the station is, or <c>null</c>.</param>
/// <param name="UsedBefore">SHA-256 of files that another record of the county holds.</param>
/// <param name="Counted">What the station's records count for the duty, where it counts by itself.</param>
public sealed record TickKnowledge(
    GeoPoint? Premises,
    IReadOnlySet<string> UsedBefore,
    decimal? Counted = null
)
{
    /// <summary>Whether a tick of the duty is judged by time and place; for others nobody need look up <see cref="Premises"/>.</summary>
    public static bool AsksForPremises(Duty duty) =>
        duty.Evidence.Any(kind => kind is EvidenceKind.Photo or EvidenceKind.PlaceAndTime);

    /// <summary>Nothing is known.</summary>
    public static TickKnowledge None { get; } =
        new(null, System.Collections.Immutable.ImmutableHashSet<string>.Empty);
}
