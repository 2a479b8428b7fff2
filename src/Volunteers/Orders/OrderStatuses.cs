namespace StationPortal.Volunteers;

/// <summary>Groups of states, for queries: read models keep states by name, so that a query cannot compare them.</summary>
public static class OrderStatuses
{
    /// <summary>Nobody has done it yet, and it is not cancelled.</summary>
    public static readonly IReadOnlyList<OrderStatus> Undone =
    [
        OrderStatus.Placed,
        OrderStatus.Relaying,
        OrderStatus.OnBoard,
        OrderStatus.TakenOn,
        OrderStatus.HandedOut,
        OrderStatus.InService,
    ];

    /// <summary>Something is still to be done with it: not closed and not cancelled.</summary>
    public static readonly IReadOnlyList<OrderStatus> Open = [.. Undone, OrderStatus.Done];
}
