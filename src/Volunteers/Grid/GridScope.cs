using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Whose grid it is: the county's, and its township's officials for their own villages (CA-17).</summary>
internal static class GridScope
{
    /// <exception cref="NotInScopeException">The village lies elsewhere.</exception>
    public static void Require(Actor actor, string county, string village)
    {
        var own =
            village.Length == 12
            && RegionCode.IsCode(village)
            && RegionCode.AuthorityOf(village) == county
            && (
                actor.Role != Role.TownshipOfficial
                || (
                    actor.Township is { } township
                    && village.StartsWith(township, StringComparison.Ordinal)
                )
            );
        if (!own)
        {
            throw new NotInScopeException(village);
        }
    }

    /// <summary>Whether a grid worker holds the unit, and it lies in the village.</summary>
    /// <param name="streams">With the unit.</param>
    /// <param name="unit">As the page named it, or <c>null</c>.</param>
    /// <param name="village">12-digit code.</param>
    /// <param name="actor">Who acts.</param>
    public static bool Holds(LoadedStreams streams, StreamKey? unit, string village, Actor actor) =>
        unit is { } key
        && streams.Find<GridUnit>(key) is { } held
        && held.IsHeldBy(actor)
        && held.Village == village;

    /// <summary>A unit that works.</summary>
    /// <exception cref="NotInScopeException">None, or another's.</exception>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    public static GridUnit Working(GridUnit? state, StreamKey key, Actor actor)
    {
        var unit = Refuse.Missing(state);
        Require(actor, key.Tenant, unit.Village);
        Refuse.If(unit.Closed, null, "GridUnitIsClosed");
        return unit;
    }

    /// <summary>The unit that another is to lie below.</summary>
    /// <exception cref="RuleBrokenException">It works no longer, lies in another village, is not above, or a level between them has units (OR-04).</exception>
    public static GridUnit Above(GridUnit? state, string village, GridLevel level, string field)
    {
        var parent = Refuse.Missing(state);
        Refuse.If(parent.Closed, null, "GridUnitIsClosed", field);
        Refuse.If(parent.Village != village, null, "GridParentElsewhere", field);
        Refuse.If(parent.Level >= level, "OR-04", "GridParentNotAbove", field);
        Refuse.If(SkipsOver(parent, level), "OR-04", "GridLevelHasUnits", field);
        return parent;
    }

    /// <summary>Whether a level between the unit and the other has units right below it.</summary>
    public static bool SkipsOver(GridUnit unit, GridLevel to) =>
        unit.Below.Values.Any(level => level > unit.Level && level < to);
}
