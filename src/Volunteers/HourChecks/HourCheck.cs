using System.Collections.Immutable;
using System.Globalization;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A spot check of hours, as far as rules ask.</summary>
/// <param name="Drawn">The sample.</param>
/// <param name="Answered">Records that were decided.</param>
public sealed record HourCheck(HourCheckDrawn Drawn, ImmutableHashSet<Guid> Answered)
    : IStreamState<HourCheck>
{
    public static string StreamType => "hour_check";

    /// <summary>One for each period of a county, so that nobody draws until the sample pleases.</summary>
    public static StreamKey KeyOf(string county, DateOnly from, DateOnly until) =>
        new(
            county,
            DerivedId.From(
                StreamType,
                county,
                from.ToString("O", CultureInfo.InvariantCulture),
                until.ToString("O", CultureInfo.InvariantCulture)
            )
        );

    public static HourCheck Start(object first) =>
        first is HourCheckDrawn e
            ? new(e, [])
            : throw new UnexpectedEventException(StreamType, first);

    public HourCheck Apply(object next) =>
        next switch
        {
            SampledHoursStand e => this with { Answered = Answered.Add(e.Record) },
            SampledHoursDoubted e => this with { Answered = Answered.Add(e.Record) },
            _ => this,
        };
}
