using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Corrects a service record; both versions stay to be seen (CA-10). A worker corrects their own, the operator's manager every one; not once a deliverable that counts it was accepted (SR-04).</summary>
/// <param name="Record">As the page read it.</param>
/// <param name="Station">Whose record.</param>
/// <param name="Facts">As it should read; without a new text and new files the old ones stay.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record CorrectService(
    KnownRecord Record,
    StreamKey Station,
    ServiceFacts Facts,
    CorrectionReason Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. Record.Uses,
            StreamUse.Of<Station>(Station),
            .. Facts
                .Uses(Record.Key.Tenant)
                .Concat(Record.Days.Select(day => StreamUse.Of<WorkDay>(day)))
                .DistinctBy(use => use.Key),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Record.Of(streams, context.Actor);
        if (record.Given.Station != Station.Id)
        {
            throw new NotInScopeException(nameof(Station));
        }

        Refuse.If(
            context.Actor.Role == Role.SocialWorker
                && !record.Given.By.Overlaps(context.Actor.Holder),
            "CA-10",
            "RecordOfAnother"
        );
        Record.RequireNotAccepted(streams);
        Refuse.If(
            record.Settled is { Outcome: not DisputeOutcome.Stands },
            "SR-03",
            "RecordIsSettled"
        );
        var station = OwnStation.Of(streams, Station, context.Actor);
        var facts = Kept(record.Facts).Checked(Station, station, streams, context);
        Refuse.If(
            station.ContractOn(facts.On) != record.Given.Contract,
            "SR-04",
            "RecordOfOtherContract",
            nameof(facts.On)
        );
        yield return Change.To<ServiceRecord>(
            Record.Key,
            new ServiceCorrected(facts, Reason, context.Actor.Holder)
        );
        foreach (var change in Rebook(streams, record.Facts, facts))
        {
            yield return change;
        }

        var disputed = record.Dispute is not null;
        foreach (var change in Record.Follow(streams, disputed ? 0 : facts.AllMinutes(), disputed))
        {
            yield return change;
        }
    }

    private ServiceFacts Kept(ServiceFacts old) =>
        Facts with
        {
            Files = [.. old.Files, .. Facts.Files],
            // A text belongs to one person: it stays as long as that person does.
            Note = Facts.Note ?? (Facts.Served.SequenceEqual(old.Served) ? old.Note : null),
            NoteFingerprint =
                Facts.NoteFingerprint
                ?? (Facts.Served.SequenceEqual(old.Served) ? old.NoteFingerprint : null),
        };

    private IEnumerable<Change> Rebook(LoadedStreams streams, ServiceFacts old, ServiceFacts now)
    {
        var tenant = Record.Key.Tenant;
        var days = now.Workers.Select(worker => WorkDay.KeyOf(tenant, worker, now.On)).ToList();
        foreach (
            var day in old
                .Workers.Select(worker => WorkDay.KeyOf(tenant, worker, old.On))
                .Except(days)
        )
        {
            yield return Change.To<WorkDay>(day, new WorkReleased(Record.Key.Id));
        }

        foreach (var day in days)
        {
            yield return Change.To<WorkDay>(
                day,
                WorkDay.Book(streams.Find<WorkDay>(day), Record.Key.Id, now)
            );
        }
    }
}
