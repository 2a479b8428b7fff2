using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A service record as a page read it, with what tells which streams a decision about it touches.</summary>
/// <param name="Key">The record.</param>
/// <param name="Contract">The contract it belongs to, or <c>null</c>.</param>
/// <param name="On">Its day.</param>
/// <param name="Workers">Who gave it.</param>
public sealed record KnownRecord(
    StreamKey Key,
    Guid? Contract,
    DateOnly On,
    IReadOnlyList<Guid> Workers
)
{
    private StreamKey? CheckKey =>
        Contract is { } contract
            ? DeliverableCheck.KeyOf(new StreamKey(Key.Tenant, contract))
            : null;

    internal IEnumerable<StreamUse> Uses =>
        CheckKey is { } check
            ? [StreamUse.Of<ServiceRecord>(Key), StreamUse.Of<DeliverableCheck>(check)]
            : [StreamUse.Of<ServiceRecord>(Key)];

    internal IEnumerable<StreamKey> Days =>
        Workers.Select(worker => WorkDay.KeyOf(Key.Tenant, worker, On));

    /// <summary>The record as it stands, when it is the actor's and still what the page read.</summary>
    /// <exception cref="NotInScopeException">It does not exist for the actor.</exception>
    /// <exception cref="ChangedMeanwhileException">It was corrected since.</exception>
    internal ServiceRecord Of(LoadedStreams streams, Actor actor)
    {
        var record = Refuse.Missing(streams.Find<ServiceRecord>(Key)).InScopeOf(actor, Key.Tenant);
        return
            record.Given.Contract == Contract
            && record.Facts.On == On
            && record.Facts.Workers.SequenceEqual(Workers)
            ? record
            : throw new ChangedMeanwhileException();
    }

    /// <summary>Refuses a change of a record that an accepted deliverable is made of (SR-04).</summary>
    internal void RequireNotAccepted(LoadedStreams streams)
    {
        if (CheckKey is { } key && streams.Find<DeliverableCheck>(key) is { } check)
        {
            Refuse.If(check.Locked.Contains(Key.Id), "SR-04", "RecordIsAccepted");
        }
    }

    /// <summary>What a change of the record means for the reported deliverable that counts it.</summary>
    internal IEnumerable<Change> Follow(LoadedStreams streams, int minutes, bool disputed)
    {
        if (
            CheckKey is { } key
            && streams.Find<DeliverableCheck>(key)?.MilestoneOf(Key.Id) is { } milestone
        )
        {
            yield return Change.To<DeliverableCheck>(
                key,
                new DrawnWorkChanged(milestone, Key.Id, minutes > 0, minutes, disputed)
            );
        }
    }

    /// <summary>A doubt about a record of a sample is also the answer to looking at it.</summary>
    internal IEnumerable<Change> DisputeSampled(LoadedStreams streams, DutyHolder by)
    {
        if (
            CheckKey is { } key
            && streams.Find<DeliverableCheck>(key) is { } check
            && check.MilestoneOf(Key.Id) is { } milestone
            && check.Reports[milestone].WaitsFor(Key.Id)
        )
        {
            yield return Change.To<DeliverableCheck>(
                key,
                new SampleDisputed(milestone, Key.Id, by)
            );
        }
    }
}
