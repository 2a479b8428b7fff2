using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>The county draws a random sample of the hours of a period, once for each period (VO-17). How many is a parameter.</summary>
/// <param name="County">The county.</param>
/// <param name="From">First day of the service.</param>
/// <param name="Until">Last day, not after today.</param>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Found">The records of the period that are not void.</param>
[AllowedFor(Role.Official)]
public sealed record DrawHourCheck(
    string County,
    DateOnly From,
    DateOnly Until,
    string Seed,
    IReadOnlyList<SampledHours> Found
) : IDecision
{
    /// <summary>Share of the records, percent.</summary>
    public const string Percent = "VO-17.sample_percent";

    /// <summary>Not fewer than these, where there are as many.</summary>
    public const string Least = "VO-17.sample_least";

    private StreamKey Key => HourCheck.KeyOf(County, From, Until);

    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<HourCheck>(Key)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Actor.Region != County)
        {
            throw new NotInScopeException(HourCheck.StreamType);
        }

        Refuse.If(Until < From, "VO-17", "HourCheckBackwards", nameof(Until));
        Refuse.If(Until > context.Today, "VO-17", "HourCheckInFuture", nameof(Until));
        Refuse.If(
            streams.Find<HourCheck>(Key) is not null,
            "VO-17",
            "HourCheckIsDrawn",
            nameof(From)
        );
        Refuse.If(Found.Count == 0, "VO-17", "HourCheckNothing", nameof(From));
        var known = Found.ToDictionary(each => each.Record);
        yield return Change.To<HourCheck>(
            Key,
            new HourCheckDrawn(
                From,
                Until,
                Seed,
                Found.Count,
                [
                    .. RandomSample
                        .Of(Seed, SizeOf(Found.Count, context), known.Keys)
                        .Select(record => known[record]),
                ],
                context.Actor.Holder
            )
        );
    }

    private int SizeOf(int records, DecisionContext context)
    {
        var parameters = context.Rules.Parameters;
        var percent = parameters.Number(Percent, County, context.Today);
        var least = parameters.Count(Least, County, context.Today);
        return Math.Min(records, Math.Max(least, (int)decimal.Ceiling(records * percent / 100m)));
    }
}
