using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Corrects a visit's record; both stay to be seen (CA-10). A worker corrects their own, the operator's manager every one.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="Report">As it should read; without new files the old ones stay.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record CorrectVisit(
    StreamKey Stream,
    StreamKey Station,
    Guid Visit,
    VisitReport Report,
    CorrectionReason Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = OwnStation.PersonOf(streams, Stream, Station, context.Actor);
        var old = Refuse.Missing(person.Visits.GetValueOrDefault(Visit));
        Refuse.If(
            context.Actor.Role == Role.SocialWorker && !old.By.Overlaps(context.Actor.Holder),
            "CA-10",
            "VisitOfAnother"
        );
        var report = Report with
        {
            Files = [.. old.Files, .. Report.Files],
            Note = Report.Note ?? old.Note,
            NoteFingerprint = Report.NoteFingerprint ?? old.NoteFingerprint,
        };
        yield return Change.To<PersonServed>(
            Stream,
            new VisitCorrected(Visit, report.Checked(Visit, person, Stream.Tenant, context), Reason)
        );
    }
}
