using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>When an order is to be served (OR-03).</summary>
/// <param name="From">The service may begin.</param>
/// <param name="Until">It has ended by then; at most a day later.</param>
public sealed record OrderTime(DateTimeOffset From, DateTimeOffset Until)
{
    private const int LongestHours = 24;

    /// <summary>Refuses a time that is over, that ends before it begins, or that lies too far ahead.</summary>
    /// <exception cref="RuleBrokenException">OR-03.</exception>
    public void Check(DecisionContext context, string region)
    {
        Refuse.If(Until <= From, "OR-03", "OrderTimeEndsEarly", nameof(Until));
        Refuse.If(Until <= context.Now, "OR-03", "OrderTimeOver", nameof(Until));
        Refuse.If(
            Until > From.AddHours(LongestHours),
            "OR-03",
            "OrderTimeTooLong",
            nameof(Until),
            LongestHours
        );
        var days = context.Rules.Parameters.Count("OR-03.ahead_days", region, context.Today);
        Refuse.If(From > context.Now.AddDays(days), "OR-03", "OrderTimeFar", nameof(From), days);
    }

    /// <summary>Done at the latest: by the hours of the urgency or of the item, whichever is sooner; who asks for a later time gets it.</summary>
    /// <exception cref="RuleBrokenException">OR-03: wanted at once, but for later than that.</exception>
    public DateTimeOffset Due(
        DecisionContext context,
        string region,
        Urgency urgency,
        MenuItem item
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(item);
        var hours = context.Rules.Parameters.Count($"OR-03.hours_{urgency}", region, context.Today);
        Refuse.If(
            urgency == Urgency.AtOnce && From > context.Now.AddHours(hours),
            "OR-03",
            "OrderNotAtOnce",
            nameof(From),
            hours
        );
        var due = context.Now.AddHours(Math.Min(hours, item.LimitHours));
        return due > Until ? due : Until;
    }

    /// <summary>Somebody has the order by then, or it climbs (OR-05).</summary>
    internal static DateTimeOffset AssignBy(
        DecisionContext context,
        string region,
        Urgency urgency,
        DateTimeOffset due
    )
    {
        var hours = context.Rules.Parameters.Count($"OR-05.hours_{urgency}", region, context.Today);
        var by = context.Now.AddHours(hours);
        return by < due ? by : due;
    }

    /// <summary>The same hours on the first day on which they are still to come.</summary>
    public OrderTime After(DateTimeOffset now)
    {
        var days = From > now ? 0 : (int)Math.Floor((now - From).TotalDays) + 1;
        return new(From.AddDays(days), Until.AddDays(days));
    }
}
