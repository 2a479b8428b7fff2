using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>A service record for lists, its page and the counts of deliverables. Nobody served is named in it.</summary>
public sealed class ServiceRecordRow : IReadModel<ServiceRecordRow>
{
    public static string StreamType => ServiceRecord.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Station { get; set; }
    public string StationName { get; set; } = "";
    public string Township { get; set; } = "";

    /// <summary>The supplier that gave the service.</summary>
    public Guid Operator { get; set; }

    /// <summary>The contract it belongs to, or <c>null</c>.</summary>
    public Guid? Contract { get; set; }
    public CountedRecord Kind { get; set; }
    public DutyField Field { get; set; }
    public DateOnly On { get; set; }
    public TimeOnly? Start { get; set; }
    public string Title { get; set; } = "";
    public int PeopleServed { get; set; }

    /// <summary>Minutes of all workers together, as written.</summary>
    public int Minutes { get; set; }

    /// <summary>How many of them count now.</summary>
    public int Counted { get; set; }
    public ServiceState State { get; set; }

    /// <summary>Last day for the operator's answer to the doubt that is open.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>Every version, the first first; the last is in force.</summary>
    public List<ServiceVersion> Versions { get; set; } = [];

    /// <summary>Every doubt, the first first.</summary>
    public List<DisputeLine> Disputes { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>What a decision about the record must know of it.</summary>
    public KnownRecord Known() =>
        new(new StreamKey(TenantId, Id), Contract, On, Versions[^1].Facts.Workers);

    public static ServiceRecordRow? Fold(ServiceRecordRow? row, StoredEvent e)
    {
        row ??= new ServiceRecordRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ServiceGiven e:
                (Station, StationName, Township) = (e.Station, e.StationName, e.Township);
                (Operator, Contract) = (e.Operator, e.Contract);
                Write(e.Facts, new ServiceVersion(e.Facts, stored.At, e.By.Account, null));
                break;
            case ServiceCorrected e:
                Write(e.Facts, new ServiceVersion(e.Facts, stored.At, e.By.Account, e.Reason));
                break;
            case ServiceDisputed e:
                Disputes = [.. Disputes, new DisputeLine(e, stored.At, null, null, null, null)];
                (State, Counted, AnswerBy) = (ServiceState.Disputed, 0, e.AnswerBy);
                break;
            case DisputeAnswered e:
                OnLast(line => line with { Answer = e, AnsweredAt = stored.At });
                (State, AnswerBy) = (ServiceState.Answered, null);
                break;
            case DisputeSettled e:
                OnLast(line => line with { Settled = e, SettledAt = stored.At });
                (State, Counted, AnswerBy) = (StateOf(e.Outcome), e.Minutes, null);
                break;
        }
    }

    private void Write(ServiceFacts facts, ServiceVersion version)
    {
        (Kind, Field, On, Start) = (facts.Kind, facts.Field, facts.On, facts.Start);
        (Title, PeopleServed, Minutes) = (facts.Title, facts.PeopleServed, facts.AllMinutes());
        Versions = [.. Versions, version];
        if (State is not (ServiceState.Disputed or ServiceState.Answered))
        {
            (State, Counted) = (ServiceState.Stands, Minutes);
        }
    }

    private void OnLast(Func<DisputeLine, DisputeLine> change) =>
        Disputes = [.. Disputes.SkipLast(1), change(Disputes[^1])];

    private static ServiceState StateOf(DisputeOutcome outcome) =>
        outcome switch
        {
            DisputeOutcome.Reduced => ServiceState.Reduced,
            DisputeOutcome.Struck => ServiceState.Struck,
            _ => ServiceState.Stands,
        };
}

/// <summary>One version of a record.</summary>
/// <param name="Facts">What it said.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Account of the author.</param>
/// <param name="Reason">Why it replaced the one before; <c>null</c> for the first.</param>
public sealed record ServiceVersion(
    ServiceFacts Facts,
    DateTimeOffset At,
    Guid By,
    CorrectionReason? Reason
);

/// <summary>One doubt about a record.</summary>
/// <param name="Asked">What was doubted.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Answer">The operator's answer, or <c>null</c>.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Settled">How it was settled, or <c>null</c>.</param>
/// <param name="SettledAt">When.</param>
public sealed record DisputeLine(
    ServiceDisputed Asked,
    DateTimeOffset AskedAt,
    DisputeAnswered? Answer,
    DateTimeOffset? AnsweredAt,
    DisputeSettled? Settled,
    DateTimeOffset? SettledAt
);
