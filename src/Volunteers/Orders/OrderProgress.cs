using System.Collections.Immutable;

namespace StationPortal.Volunteers;

/// <summary>How far an order is. Rules and pages read the same record, so that they never differ.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="From">The service may begin.</param>
/// <param name="Until">It has ended by then.</param>
/// <param name="Due">Done at the latest.</param>
/// <param name="Places">How many volunteers it takes.</param>
/// <param name="Route">Where it is on its way.</param>
/// <param name="Taken">Volunteers with a place, in the order of their claims.</param>
/// <param name="Waiting">Volunteers who wait for a place, the first first.</param>
/// <param name="Haves">Which of the five haves have their record.</param>
/// <param name="RatingTries">How often a rating was asked for in vain.</param>
/// <param name="NotBy">Accounts that do not do it again after a complaint.</param>
public sealed record OrderProgress(
    OrderStatus Status,
    DateTimeOffset From,
    DateTimeOffset Until,
    DateTimeOffset Due,
    int Places,
    OrderRoute Route,
    ImmutableList<TakenPlace> Taken,
    ImmutableList<Waiter> Waiting,
    ImmutableList<FiveHave> Haves,
    int RatingTries,
    ImmutableList<Guid> NotBy
)
{
    /// <summary>When a rating was asked for in vain the last time, or <c>null</c>.</summary>
    public DateTimeOffset? LastTry { get; init; }

    /// <summary>A long follow-up that makes no next order.</summary>
    public bool FollowUpEnds { get; init; }

    /// <summary>Those of the five haves that have no record yet.</summary>
    public IEnumerable<FiveHave> Missing() => Enum.GetValues<FiveHave>().Except(Haves);

    /// <summary>Volunteers who stayed away or gave back late, while no reason was accepted (OR-09).</summary>
    public ImmutableList<LetDown> LetDowns { get; init; } = [];

    /// <summary>Closed or cancelled: nothing more is done with it.</summary>
    public bool IsOver() => Status is OrderStatus.Closed or OrderStatus.Cancelled;

    /// <summary>Places that nobody has.</summary>
    public int FreePlaces() => Math.Max(0, Places - Taken.Count);

    /// <summary>The place of a volunteer, or <c>null</c>.</summary>
    public TakenPlace? PlaceOf(Guid volunteer) => Taken.Find(place => place.Volunteer == volunteer);

    /// <summary>Before the first event.</summary>
    public static OrderProgress Nothing { get; } =
        new(OrderStatus.Placed, default, default, default, 0, OrderRoute.None, [], [], [], 0, []);

    internal static OrderProgress Of(OrderPlaced e) =>
        Nothing with
        {
            From = e.From,
            Until = e.Until,
            Due = e.Due,
            Places = e.Places,
            Haves = [FiveHave.Ledger],
            Route = OrderRoute.None with { Clock = e.AssignBy ?? e.Due },
        };

    internal OrderProgress Apply(object next) =>
        next switch
        {
            OrderFollowedUp => Have(FiveHave.FollowUp),
            OrderRated => Have(FiveHave.Rating),
            RatingTried { Last: true } e => Have(FiveHave.Rating) with
            {
                RatingTries = e.Try,
                LastTry = e.At,
            },
            RatingTried e => this with { RatingTries = e.Try, LastTry = e.At },
            OrderFedBack => Have(FiveHave.Feedback),
            OrderReopened e => Reopened(e),
            OrderMoved { AssignBy: { } by } => this with
            {
                Status = OrderStatus.Placed,
                Route = OrderRoute.None with { Clock = by },
            },
            FollowUpEnded => this with { FollowUpEnds = true },
            OrderRescheduled e => Rescheduled(e),
            OrderClosed => this with { Status = OrderStatus.Closed },
            OrderCancelled => this with
            {
                Status = OrderStatus.Cancelled,
                Route = Route with { Board = false, Clock = null },
            },
            _ => OrderService.Apply(OrderRoute.Apply(this, next), next),
        };

    internal OrderProgress Have(FiveHave have) =>
        Haves.Contains(have) ? this : this with { Haves = Haves.Add(have) };

    /// <summary>Climbs at that moment when nobody acts.</summary>
    internal OrderProgress ClimbsAt(DateTimeOffset clock) =>
        this with
        {
            Route = Route with { Clock = clock },
        };

    // Whoever does the order has its own last moment for a clock.
    private OrderProgress Rescheduled(OrderRescheduled e)
    {
        var moved = this with { From = e.From, Until = e.Until, Due = e.Due };
        return Status is OrderStatus.TakenOn or OrderStatus.InService
            ? moved.ClimbsAt(e.Due)
            : moved;
    }

    // What was rated and fed back is asked again; that it was assigned and followed stays.
    private OrderProgress Reopened(OrderReopened e) =>
        this with
        {
            Status = OrderStatus.Placed,
            Due = e.Due,
            From = e.From ?? From,
            Until = e.Until ?? Until,
            Route = OrderRoute.None with { Clock = e.AssignBy ?? e.Due },
            Taken = [],
            Waiting = [],
            Haves = Haves.Remove(FiveHave.Rating).Remove(FiveHave.Feedback),
            RatingTries = 0,
            LastTry = null,
            NotBy = NotBy.AddRange(e.NotBy.Except(NotBy)),
        };
}

/// <summary>A volunteer's place on an order.</summary>
/// <param name="Volunteer">Their account.</param>
/// <param name="Home">The province that keeps them.</param>
/// <param name="Waits">The station has not approved it yet.</param>
/// <param name="In">Checked in.</param>
/// <param name="Out">Checked out.</param>
/// <param name="TravelMinutes">On the way in between.</param>
/// <param name="Reported">They wrote what was done.</param>
/// <param name="Confirmed">The station confirmed the service.</param>
/// <param name="InBy">How coming was shown.</param>
/// <param name="OutBy">How going was shown.</param>
/// <param name="Report">What they wrote.</param>
/// <param name="PhoneOffMinutes">How far their phone's clock was ahead, where that was much.</param>
/// <param name="Year">Calendar year of their stream that holds the place.</param>
/// <param name="OfferedTo">To whom they offered it, or <c>null</c>.</param>
public sealed record TakenPlace(
    Guid Volunteer,
    string Home,
    bool Waits,
    DateTimeOffset? In = null,
    DateTimeOffset? Out = null,
    int TravelMinutes = 0,
    bool Reported = false,
    bool Confirmed = false,
    PresenceProof? InBy = null,
    PresenceProof? OutBy = null,
    ServiceReported? Report = null,
    int? PhoneOffMinutes = null,
    int Year = 0,
    Guid? OfferedTo = null
);

/// <summary>Somebody on the waiting list.</summary>
/// <param name="Home">The province that keeps them.</param>
public sealed record Waiter(Guid Volunteer, string Home);

/// <summary>A place that was let down.</summary>
/// <param name="Home">The province that keeps the volunteer.</param>
/// <param name="Year">Calendar year of their stream that held the place.</param>
/// <param name="StayedAway">They did not come; otherwise they gave it back late.</param>
public sealed record LetDown(Guid Volunteer, string Home, int Year, bool StayedAway);
