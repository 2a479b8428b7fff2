using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Writes down a visit (CA-10). The note and the photos go into the vault in the same transaction.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Visit">New name of the visit.</param>
/// <param name="Report">What is said of it.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record RecordVisit(
    StreamKey Stream,
    StreamKey Station,
    Guid Visit,
    VisitReport Report
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = OwnStation.PersonOf(streams, Stream, Station, context.Actor);
        Refuse.If(person.Visits.ContainsKey(Visit), "CA-10", "VisitIsRecorded");
        yield return Change.To<PersonServed>(
            Stream,
            Report.Checked(Visit, person, Stream.Tenant, context)
        );
    }
}
