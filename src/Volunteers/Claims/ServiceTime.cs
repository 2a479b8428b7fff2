namespace StationPortal.Volunteers;

/// <summary>When a service may take place and how long it takes.</summary>
/// <param name="From">It begins then at the earliest.</param>
/// <param name="Until">It has ended by then.</param>
/// <param name="Minutes">How long it takes; 0 for the whole time.</param>
internal sealed record ServiceTime(DateTimeOffset From, DateTimeOffset Until, int Minutes)
{
    public static ServiceTime Of(Order order) =>
        new(order.Now.From, order.Now.Until, order.Placed.Item.Minutes);

    public static ServiceTime Of(PlaceTaken place) => new(place.From, place.Until, place.Minutes);

    private TimeSpan Length =>
        Minutes == 0 || From.AddMinutes(Minutes) > Until
            ? Until - From
            : TimeSpan.FromMinutes(Minutes);

    /// <summary>Two services clash when one cannot do both one after the other, in neither order, with the way in between.</summary>
    public bool Clashes(ServiceTime other, int travelMinutes)
    {
        var travel = TimeSpan.FromMinutes(travelMinutes);
        return !Before(this, other, travel) && !Before(other, this, travel);
    }

    private static bool Before(ServiceTime first, ServiceTime second, TimeSpan travel)
    {
        var arrival = first.From + first.Length + travel;
        var start = arrival > second.From ? arrival : second.From;
        return start + second.Length <= second.Until;
    }
}
