using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What every step of the way asks of an order.</summary>
internal static class RelayRules
{
    /// <summary>Nobody has the order yet, so that it can still be given to somebody.</summary>
    /// <exception cref="RuleBrokenException">Somebody does it, or it is over.</exception>
    public static void RequireFree(Order order)
    {
        Refuse.If(order.Now.Status > OrderStatus.OnBoard, null, $"Route{order.Now.Status}");
        Refuse.If(order.Now.Taken.Count > 0, "OR-06", "RouteClaimed");
    }

    /// <summary>The actor may do the item, and is none of those about whom was complained (OR-13).</summary>
    public static void RequireFit(Order order, Actor actor)
    {
        var item = order.Placed.Item;
        // Whatever a volunteer may do without a skill, a grid worker may do too.
        var fits =
            actor.Role == Role.GridWorker
                ? item.Doers.Contains(Doer.GridWorker) || (item.ForVolunteers && item.Skill is null)
                : item.Doers.Contains(Doer.StationWorker);
        Refuse.If(!fits, "OR-01", "ItemNotForStaff", null, item.Title);
        Refuse.If(
            order.Now.NotBy.Contains(actor.Account)
                || (actor.DeputyFor is { } other && order.Now.NotBy.Contains(other)),
            "OR-13",
            "DoneByAnother"
        );
    }
}

/// <summary>How long an order may lie at each place before it climbs. Hours run through nights and days off: people in need do not wait for office hours, and grid workers have none.</summary>
/// <param name="Hop">By level of the grid.</param>
/// <param name="AtOnce">At most this long at each level for what is to be done at once (OR-03).</param>
/// <param name="Board">On the claim board.</param>
/// <param name="Station">At the station.</param>
/// <param name="Township">At the township.</param>
public sealed record RelayLimits(
    IReadOnlyDictionary<GridLevel, int> Hop,
    int AtOnce,
    int Board,
    int Station,
    int Township
)
{
    /// <exception cref="RuleBrokenException">A parameter is missing.</exception>
    public static RelayLimits Of(DecisionContext context, string tenant)
    {
        int Hours(string name) => context.Rules.Parameters.Count(name, tenant, context.Today);
        return new(
            new Dictionary<GridLevel, int>
            {
                [GridLevel.Village] = Hours("OR-04.hours_village"),
                [GridLevel.Area] = Hours("OR-04.hours_area"),
                [GridLevel.Group] = Hours("OR-04.hours_group"),
                [GridLevel.Point] = Hours("OR-04.hours_point"),
            },
            Hours("OR-04.hours_at_once"),
            Hours("OR-05.hours_board"),
            Hours("OR-05.hours_station"),
            Hours("OR-05.hours_township")
        );
    }

    /// <summary>Until when a unit must act.</summary>
    public DateTimeOffset AtUnit(GridLevel level, Urgency urgency, DateTimeOffset now) =>
        now.AddHours(Sooner(Hop[level], urgency));

    /// <summary>Until when somebody must claim it.</summary>
    public DateTimeOffset OnBoard(Urgency urgency, DateTimeOffset now) =>
        now.AddHours(Sooner(Board, urgency));

    /// <summary>Until when the station must act.</summary>
    public DateTimeOffset AtStation(Urgency urgency, DateTimeOffset now) =>
        now.AddHours(Sooner(Station, urgency));

    /// <summary>Until when a level that it climbed to must act; <c>null</c> at the top.</summary>
    public DateTimeOffset? Climbed(ClimbLevel to, Urgency urgency, DateTimeOffset now) =>
        to switch
        {
            ClimbLevel.Group => AtUnit(GridLevel.Group, urgency, now),
            ClimbLevel.Area => AtUnit(GridLevel.Area, urgency, now),
            ClimbLevel.Village => AtUnit(GridLevel.Village, urgency, now),
            ClimbLevel.Station => AtStation(urgency, now),
            ClimbLevel.Township => now.AddHours(Sooner(Township, urgency)),
            _ => null,
        };

    private int Sooner(int hours, Urgency urgency) =>
        urgency == Urgency.AtOnce ? Math.Min(hours, AtOnce) : hours;
}
