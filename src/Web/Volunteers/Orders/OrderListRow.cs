using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>One order of the list.</summary>
public sealed class OrderListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required Guid Person { get; init; }
    public required string Village { get; init; }
    public required string? StationName { get; init; }
    public required MenuClass? Class { get; init; }
    public required OrderChannel Channel { get; init; }
    public required Urgency Urgency { get; init; }
    public required OrderStatus Status { get; init; }
    public required OrderStanding Standing { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Due { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public required int Complaints { get; init; }

    /// <summary>Masked; <c>null</c> when the vault holds no name.</summary>
    public string? Name { get; set; }
}

/// <summary>How an order stands in time.</summary>
public enum OrderStanding
{
    /// <summary>Not done, and its last moment is over.</summary>
    Late = 1,

    /// <summary>Due within a day.</summary>
    Soon = 2,

    /// <summary>Due later.</summary>
    OnTime = 3,

    /// <summary>Done, closed or cancelled.</summary>
    Settled = 4,
}

/// <summary>Whether somebody complained.</summary>
public enum ComplaintMark
{
    /// <summary>At least once.</summary>
    With = 1,

    /// <summary>Never.</summary>
    Without = 2,
}

/// <summary>Colours of orders.</summary>
public static class OrderTones
{
    public static Tone Of(OrderStatus status) =>
        status switch
        {
            OrderStatus.Placed => Tone.Amber,
            OrderStatus.Done => Tone.Amber,
            OrderStatus.Closed => Tone.Green,
            OrderStatus.Cancelled => Tone.Grey,
            _ => Tone.Blue,
        };

    public static Tone Of(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Late => Tone.Red,
            OrderStanding.Soon => Tone.Amber,
            OrderStanding.OnTime => Tone.Blue,
            _ => Tone.Grey,
        };

    /// <summary>How an order stands at a moment.</summary>
    public static OrderStanding StandingOf(OrderPage order, DateTimeOffset now) =>
        order.Status >= OrderStatus.Done ? OrderStanding.Settled
        : order.Due <= now ? OrderStanding.Late
        : order.Due <= now.AddDays(1) ? OrderStanding.Soon
        : OrderStanding.OnTime;
}
