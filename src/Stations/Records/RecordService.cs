using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Writes down service that a station gave (CA-10). A text about a person and files go into vault and file store in the same transaction.</summary>
/// <param name="Stream">New.</param>
/// <param name="Station">Which station.</param>
/// <param name="Facts">What was done.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record RecordService(StreamKey Stream, StreamKey Station, ServiceFacts Facts)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<ServiceRecord>(Stream, seenVersion: 0),
            StreamUse.Of<Station>(Station),
            .. Facts.Uses(Stream.Tenant),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = OwnStation.Of(streams, Station, context.Actor);
        Refuse.If(station.Status == StationStatus.Closed, null, "StationIsClosed");
        var facts = Facts.Checked(Station, station, streams, context);
        yield return Change.To<ServiceRecord>(
            Stream,
            new ServiceGiven(
                Station.Id,
                station.Opened.Name,
                station.Opened.Township,
                station.Operator,
                station.ContractOn(facts.On),
                facts,
                context.Actor.Holder
            )
        );
        foreach (var worker in facts.Workers)
        {
            var day = WorkDay.KeyOf(Stream.Tenant, worker, facts.On);
            yield return Change.To<WorkDay>(
                day,
                WorkDay.Book(streams.Find<WorkDay>(day), Stream.Id, facts)
            );
        }
    }
}
