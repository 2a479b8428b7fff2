using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The evaluation as the buyer and the committee see it, from the closed box to the result. Members' scores are all in here; the pages show a member only its own until all have signed (SC-06).</summary>
public sealed class ReviewPage : IReadModel<ReviewPage>
{
    public static string StreamType => Review.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public long Version { get; set; }
    public Guid Tender { get; set; }
    public ReviewStage Stage { get; set; }

    /// <summary><c>null</c> for evaluations that began before final offers were asked for here.</summary>
    public TenderMethod? Method { get; set; }
    public DateTimeOffset Deadline { get; set; }
    public DateTimeOffset ClosedAt { get; set; }
    public string BoxHash { get; set; } = "";
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>With what counts: the final offers once they are opened.</summary>
    public List<OpenedBid> Bids { get; set; } = [];

    /// <summary>The bids with their first offers, once final offers count instead.</summary>
    public List<OpenedBid> FirstBids { get; set; } = [];

    /// <summary>Bids that failed a check, with the reason.</summary>
    public List<BidOut> Out { get; set; } = [];

    /// <summary>Too few bids were left; <c>null</c> when the evaluation runs or the buyer cancelled it.</summary>
    public RaceEnded? Ended { get; set; }
    public CommitteeDrawn? Draw { get; set; }

    /// <summary>Who sits now, the leader first.</summary>
    public List<Seat> Seats { get; set; } = [];

    /// <summary>Accounts that sit now, each as <c>/id/</c>, so that a LIKE finds a member's committees.</summary>
    public string SeatedAccounts { get; set; } = "";
    public List<TieDeclared> Ties { get; set; } = [];

    /// <summary>Changes of the needs, in their order.</summary>
    public List<NeedsChange> Changes { get; set; } = [];
    public FinalOffersAsked? OffersAsked { get; set; }

    /// <summary>When the final offers are due; for jobs.</summary>
    public DateTimeOffset? OffersDue { get; set; }
    public DateTimeOffset? OffersClosedAt { get; set; }
    public FinalOffersOpened? OffersOpened { get; set; }
    public DateTimeOffset? OffersOpenedAt { get; set; }
    public List<LowPriceQuestioned> Questioned { get; set; } = [];
    public List<LowPriceJudged> Judged { get; set; } = [];
    public List<ItemScored> Scores { get; set; } = [];
    public List<DissentRecorded> Dissents { get; set; } = [];

    /// <summary>When the last member signed; the days of the report begin (GP-39).</summary>
    public DateTimeOffset? SignedAt { get; set; }
    public ReportSubmitted? Report { get; set; }
    public DateTimeOffset? ReportedAt { get; set; }
    public WinnerConfirmed? Winner { get; set; }
    public ResultPublished? Result { get; set; }

    /// <summary>Last day of what the buyer must do next; <c>null</c> when nothing is due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Bids still in the race.</summary>
    public IReadOnlyList<OpenedBid> InRace =>
        [.. Bids.Where(bid => !Out.Exists(o => o.BidId == bid.BidId))];

    /// <summary>The bids as they were read out at the opening.</summary>
    public IReadOnlyList<OpenedBid> AsOpened => FirstBids.Count > 0 ? FirstBids : Bids;

    /// <summary>Every member has signed, so the scores may be shown to all of them.</summary>
    public bool AllSigned => Seats.Count > 0 && Seats.TrueForAll(seat => seat.Signed);

    public static ReviewPage? Fold(ReviewPage? row, StoredEvent e)
    {
        row ??= new ReviewPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        ReviewPageFold.Apply(row, e);
        return row;
    }
}

/// <summary>Where an evaluation stands; each stage names what is done.</summary>
public enum ReviewStage
{
    /// <summary>The box is closed; the opening is next.</summary>
    Closed = 1,
    Opened = 2,
    Qualified = 3,
    Drawn = 4,

    /// <summary>All members declared; they score.</summary>
    Scoring = 5,
    Signed = 6,
    Reported = 7,
    Confirmed = 8,
    Published = 9,
    Ended = 10,

    /// <summary>竞争性磋商: the committee consults with the suppliers.</summary>
    Consulting = 11,

    /// <summary>A change of the needs waits for the buyer.</summary>
    Changing = 12,

    /// <summary>Final offers are taken.</summary>
    Offers = 13,

    /// <summary>No final offer is taken any more; the portal opens them.</summary>
    OffersClosed = 14,
}

/// <summary>A change of the needs during a consultation.</summary>
/// <param name="Reason">Why the buyer declined it.</param>
public sealed record NeedsChange(string Text, NeedsAnswer Answer, string? Reason);

/// <summary>What the buyer says to a change of the needs.</summary>
public enum NeedsAnswer
{
    Waiting = 1,
    Confirmed = 2,
    Declined = 3,
}

/// <summary>A bid that is out of the race.</summary>
/// <param name="RuleId">Why, by rule.</param>
/// <param name="Reason">Why, in words; told to the bidder (GP-72).</param>
public sealed record BidOut(Guid BidId, string RuleId, string Reason);

/// <summary>A seat in the committee.</summary>
/// <param name="Declared">Has declared to have no tie.</param>
/// <param name="Left">Declared a tie; nobody has taken the seat yet.</param>
public sealed record Seat(Guid Account, bool IsExpert, bool Declared, bool Signed, bool Left);
