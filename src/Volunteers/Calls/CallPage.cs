using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A call, for the list, its own page and the station's leads. Nobody is named.</summary>
public sealed class CallPage : IReadModel<CallPage>
{
    public static string StreamType => Call.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>The person served; <c>null</c> for a call about nobody.</summary>
    public Guid? Served { get; set; }

    /// <summary>The same in the vault.</summary>
    public Guid? Person { get; set; }

    /// <summary>Of the person; else the township or county of who took the call.</summary>
    public string Village { get; set; } = "";
    public string Township { get; set; } = "";
    public Guid? Station { get; set; }
    public CallAbout About { get; set; }

    /// <summary>What a call about nobody asked.</summary>
    public CallTopic? Topic { get; set; }
    public Guid? Order { get; set; }
    public CallStatus Status { get; set; }
    public int Tries { get; set; }

    /// <summary>Until when it must be called back or looked after; <c>null</c> when nothing is open.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>Account that is responsible; <c>null</c> when the station is.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Account that took it.</summary>
    public Guid TakenBy { get; set; }
    public DateTimeOffset TakenAt { get; set; }
    public LeadOutcome? Outcome { get; set; }

    /// <summary>Texts about it in the vault, the oldest first.</summary>
    public IReadOnlyList<Guid> Words { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static CallPage? Fold(CallPage? row, StoredEvent e)
    {
        row ??= new CallPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case CallTaken e:
                (Served, Person, Village, Station) = (e.Served, e.Person, e.Village, e.Station);
                Township = e.Village[..9];
                (About, Order, TakenAt) = (e.About, e.Order, stored.At);
                (TakenBy, Owner) = (e.By.Account, e.By.Account);
                Status = e.CallbackBy is null ? CallStatus.Settled : CallStatus.Callback;
                Due = e.CallbackBy;
                Say(e.Words);
                break;
            case GeneralCallTaken e:
                (About, Topic, Village, Station) = (e.About, e.Topic, e.Place, e.Station);
                Township = e.Place.Length == 9 ? e.Place : "";
                (TakenBy, TakenAt, Status) = (e.By.Account, stored.At, CallStatus.Settled);
                break;
            case CallbackTried e:
                Tries = e.Try;
                break;
            case LeadNoted e:
                (Status, Due, Owner) = (CallStatus.Lead, e.Due, null);
                break;
            case CallAnswered:
                (Status, Due) = (CallStatus.Settled, null);
                break;
            case LeadSettled e:
                (Status, Due, Outcome) = (CallStatus.Settled, null, e.Outcome);
                Say(e.Words);
                break;
            case CallHandedOn:
                Owner = null;
                break;
        }
    }

    private void Say(Guid? words)
    {
        if (words is { } text)
        {
            Words = [.. Words, text];
        }
    }
}
