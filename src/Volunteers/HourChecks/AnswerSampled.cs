using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A record of the sample was looked into and stands. Who confirmed the service does not check it (VO-17).</summary>
/// <param name="Check">The spot check.</param>
/// <param name="Sampled">The record, as it was drawn.</param>
[AllowedFor(Role.Official)]
public sealed record LetHoursStand(StreamKey Check, SampledHours Sampled) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => CheckedHours.Uses(Check, Sampled);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        CheckedHours.Of(streams, Check, Sampled, context);
        yield return Change.To<HourCheck>(
            Check,
            new SampledHoursStand(Sampled.Record, context.Actor.Holder)
        );
    }
}

/// <summary>A record of the sample is doubted: it counts no longer, and waits among the odd ones until somebody clears, corrects or voids it.</summary>
/// <param name="Check">The spot check.</param>
/// <param name="Sampled">The record, as it was drawn.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Shared = true)]
public sealed record DoubtHours(StreamKey Check, SampledHours Sampled, HourDoubt Reason) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => CheckedHours.Uses(Check, Sampled);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        CheckedHours.Of(streams, Check, Sampled, context);
        Refuse.If(!Enum.IsDefined(Reason), "VO-17", "HourDoubtMissing", nameof(Reason));
        var by = context.Actor.Holder;
        yield return Change.To<HourCheck>(
            Check,
            new SampledHoursDoubted(Sampled.Record, Reason, by)
        );
        yield return Change.To<VolunteerYear>(
            Sampled.Which().Stream,
            new HoursDoubted(Sampled.Record, Reason, Check.Id, by)
        );
    }
}

/// <summary>What both answers ask first.</summary>
internal static class CheckedHours
{
    public static IReadOnlyList<StreamUse> Uses(StreamKey check, SampledHours sampled) =>
        [StreamUse.Of<HourCheck>(check), StreamUse.Of<VolunteerYear>(sampled.Which().Stream)];

    /// <exception cref="NotInScopeException">Another county's check, or no record of this sample.</exception>
    /// <exception cref="RuleBrokenException">It was decided, is void, or is the official's own doing.</exception>
    public static void Of(
        LoadedStreams streams,
        StreamKey key,
        SampledHours sampled,
        DecisionContext context
    )
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var check = Refuse.Missing(streams.Find<HourCheck>(key));
        if (context.Actor.Region != key.Tenant || !check.Drawn.Sample.Contains(sampled))
        {
            throw new NotInScopeException(HourCheck.StreamType);
        }

        var record = sampled.Which().Of(streams);
        Refuse.If(check.Answered.Contains(sampled.Record), "VO-17", "SampledHoursDecided");
        Refuse.If(record.Voided is not null, "VO-07", "RecordIsVoid");
        Refuse.If(
            record.First.Leader.Overlaps(context.Actor.Holder)
                || context.Actor.Account == sampled.Volunteer,
            "VO-17",
            "ConfirmerChecks"
        );
    }
}
