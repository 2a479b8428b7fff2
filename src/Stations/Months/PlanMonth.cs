using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Makes the tasks of one station and month, once: the month's stream is the check (MT-06). Made by the portal itself.</summary>
/// <param name="Station">Whose.</param>
/// <param name="Month">First day of the month.</param>
[AllowedFor]
public sealed record PlanMonth(StreamKey Station, DateOnly Month) : IDecision
{
    private StreamKey Key => StationMonth.KeyOf(Station, Month);

    private StreamKey Before => StationMonth.KeyOf(Station, Month.AddMonths(-1));

    private StreamKey List => DutyList.KeyOf(Station.Tenant);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Station>(Station),
            StreamUse.Of<DutyList>(List),
            StreamUse.VersionOnly<StationMonth>(Key),
            StreamUse.VersionOnly<StationMonth>(Before),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = Refuse.Missing(streams.Find<Station>(Station));
        var version = MonthPlan.VersionOf(station, streams.Find<DutyList>(List), Month);
        if (version is null || station.Status != StationStatus.Working || streams.Version(Key) > 0)
        {
            yield break;
        }

        // A station that had no month before begins in the middle of one: nobody is late with what nobody was told.
        var isFirst = streams.Version(Before) == 0;
        var tasks = MonthPlan.TasksOf(
            version,
            station,
            Month,
            isFirst ? context.Today : null,
            context.Rules.Calendar
        );
        yield return Change.To<StationMonth>(
            Key,
            new MonthPlanned(
                Station.Id,
                station.Opened.Name,
                station.Opened.Township,
                station.Operator,
                Month,
                version.Number,
                [.. tasks]
            )
        );
    }
}
