using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>An order as lists, the claim board and its own page show it. Who is served is named by id only.</summary>
public sealed class OrderPage : IReadModel<OrderPage>
{
    public static string StreamType => Order.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Number { get; set; } = "";
    public Guid Served { get; set; }
    public Guid Person { get; set; }
    public string Village { get; set; } = "";
    public string Township { get; set; } = "";
    public Guid? Station { get; set; }
    public string ItemCode { get; set; } = "";
    public string Title { get; set; } = "";
    public MenuClass? Class { get; set; }
    public MenuKind Kind { get; set; }
    public VolunteerSkill? Skill { get; set; }
    public SeasonBundle? Season { get; set; }
    public bool Risk { get; set; }
    public bool AdultsOnly { get; set; }
    public int Minutes { get; set; }
    public decimal Allowance { get; set; }
    public int MenuVersion { get; set; }
    public OrderChannel Channel { get; set; }
    public Urgency Urgency { get; set; }
    public Guid? SafetyCheck { get; set; }
    public Guid? Repeats { get; set; }
    public ProxyRelation? Proxy { get; set; }
    public Guid? Note { get; set; }
    public int Places { get; set; }
    public DateTimeOffset PlacedAt { get; set; }

    /// <summary>How far it is, as the rules see it; the columns below repeat what lists filter and sort by.</summary>
    public OrderProgress Now { get; set; } = OrderProgress.Nothing;
    public OrderStatus Status { get; set; }

    /// <summary>Which of the five haves have their record, one bit each, so that a query can count them; see <see cref="BitOf"/>.</summary>
    public int HaveBits { get; set; }
    public DateTimeOffset From { get; set; }
    public DateTimeOffset Until { get; set; }
    public DateTimeOffset Due { get; set; }
    public int FreePlaces { get; set; }

    /// <summary>On the claim board with a free place.</summary>
    public bool OnBoard { get; set; }

    /// <summary>A claim waits for the station (OR-07).</summary>
    public bool ToApprove { get; set; }

    /// <summary>A volunteer has a place and has not come yet.</summary>
    public bool Absent { get; set; }

    /// <summary>A volunteer stayed away or gave back late, and no reason was accepted (OR-09).</summary>
    public bool LetDown { get; set; }

    /// <summary>The grid unit that has it, or <c>null</c>.</summary>
    public Guid? Unit { get; set; }
    public ClimbLevel? Climbed { get; set; }

    /// <summary>The grid unit that it climbed to, or <c>null</c>.</summary>
    public Guid? ClimbedUnit { get; set; }
    public int Climbs { get; set; }

    /// <summary>When it climbs if nobody acts; <c>null</c> when no clock runs.</summary>
    public DateTimeOffset? Clock { get; set; }
    public Guid? TakenOnBy { get; set; }

    /// <summary>Since when a service waits for the station's word (VO-06); <c>null</c> when none does.</summary>
    public DateTimeOffset? ToConfirm { get; set; }

    /// <summary>Number of the hand-over list that it left on last; <c>null</c> when it was never handed out.</summary>
    public string? ListNumber { get; set; }

    /// <summary>Who it was handed to last.</summary>
    public string? Receiver { get; set; }

    /// <summary>The same, where it is a supplier.</summary>
    public Guid? Supplier { get; set; }
    public DateTimeOffset? HandedOutAt { get; set; }

    /// <summary>When its feedback list is due.</summary>
    public DateTimeOffset? AnswerDue { get; set; }

    /// <summary>When the receiver told what they did; <c>null</c> while it is not told.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
    public int? Stars { get; set; }
    public int Complaints { get; set; }

    /// <summary>A long follow-up that makes no next order.</summary>
    public bool FollowUpEnds { get; set; }
    public OrderOutcome? Outcome { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public CancelReason? Cancelled { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>All five haves.</summary>
    public const int AllHaves = 31;

    /// <summary>The bit of a have in <see cref="HaveBits"/>.</summary>
    public static int BitOf(FiveHave have) => 1 << ((int)have - 1);

    public static OrderPage? Fold(OrderPage? row, StoredEvent e)
    {
        if (row is null)
        {
            row = Begin(e, (OrderPlaced)e.Data);
        }
        else
        {
            row.Now = row.Now.Apply(e.Data);
        }

        row.Version = e.Version;
        row.Show();
        row.Tell(e);
        return row;
    }

    private void Show()
    {
        (Status, From, Until, Due) = (Now.Status, Now.From, Now.Until, Now.Due);
        HaveBits = Now.Haves.Sum(BitOf);
        FreePlaces = Now.FreePlaces();
        OnBoard = Status == OrderStatus.OnBoard && FreePlaces > 0;
        var open = !Now.IsOver();
        ToApprove = open && Now.Taken.Exists(place => place.Waits);
        Absent =
            open
            && Now.Taken.Exists(place => place is { Waits: false, In: null, Confirmed: false });
        LetDown = Now.LetDowns.Count > 0;
        (Unit, Climbed, Climbs, Clock) = (
            Now.Route.Unit,
            Now.Route.Climbed,
            Now.Route.Climbs,
            Now.Route.Clock
        );
        ClimbedUnit = Now.Route.ClimbedUnit;
        TakenOnBy = Now.Route.TakenOn?.Account;
        FollowUpEnds = Now.FollowUpEnds;
        ToConfirm = Now.IsOver()
            ? null
            : Now
                .Taken.Where(place => place is { In: not null, Confirmed: false })
                .Min(place => place.In);
        // An order that is reopened is not done any longer.
        DoneAt = Status < OrderStatus.Done ? null : DoneAt;
    }

    private void Tell(StoredEvent e)
    {
        switch (e.Data)
        {
            case OrderRated rated:
                Stars = rated.Stars;
                break;
            case OrderMoved moved:
                (Station, Village, Township) = (moved.Station, moved.Village, moved.Village[..9]);
                break;
            case OrderReopened:
                (Complaints, Stars, Outcome) = (Complaints + 1, null, null);
                break;
            case ServiceReported reported:
                Outcome = reported.Outcome;
                break;
            case OrderDoneByStaff done:
                Outcome = done.Outcome;
                break;
            case OrderHandedOut handed:
                (ListNumber, Receiver, Supplier) = (
                    handed.ListNumber,
                    handed.Receiver,
                    handed.Supplier
                );
                (HandedOutAt, AnswerDue, AnsweredAt) = (e.At, handed.Due, null);
                break;
            case HandOutAnswered answered:
                (Outcome, AnsweredAt) = (answered.Outcome, e.At);
                break;
            case OrderClosed:
                ClosedAt = e.At;
                break;
            case OrderCancelled cancelled:
                Cancelled = cancelled.Reason;
                break;
        }

        DoneAt = Status == OrderStatus.Done ? DoneAt ?? e.At : DoneAt;
    }

    private static OrderPage Begin(StoredEvent e, OrderPlaced placed) =>
        new()
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            PlacedAt = e.At,
            Now = OrderProgress.Of(placed),
            Places = placed.Places,
            Note = placed.Note,
            Number = placed.Number,
            Served = placed.Served,
            Person = placed.Person,
            Village = placed.Village,
            Township = placed.Village[..9],
            Station = placed.Station,
            ItemCode = placed.Item.Code,
            Title = placed.Item.Title,
            Class = placed.Item.Class,
            Kind = placed.Item.Kind,
            Skill = placed.Item.Skill,
            Season = placed.Item.Season,
            Risk = placed.Item.Risk,
            AdultsOnly = placed.Item.AdultsOnly,
            Minutes = placed.Item.Minutes,
            Allowance = placed.Item.Allowance,
            MenuVersion = placed.MenuVersion,
            Channel = placed.Channel,
            Urgency = placed.Urgency,
            SafetyCheck = placed.Cause.SafetyCheck,
            Repeats = placed.Cause.Repeats,
            Proxy = placed.Proxy?.Relation,
        };
}
