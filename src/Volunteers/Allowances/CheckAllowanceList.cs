using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A second person of the county finds the list right (OR-28).</summary>
/// <param name="Stream">The list.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record CheckAllowanceList(StreamKey Stream, long? SeenVersion = null)
    : IDecision<AllowanceList>
{
    public IEnumerable<object> Decide(AllowanceList? list, DecisionContext context)
    {
        AllowanceSteps.ToCheck(list, Stream, context);
        yield return new AllowanceListChecked(context.Actor.Holder);
    }
}

/// <summary>The second person returns the list; its services may be listed again.</summary>
/// <param name="List">The list.</param>
/// <param name="Orders">The orders on it, as the page showed them.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ReturnAllowanceList(
    StreamKey List,
    IReadOnlyList<Guid> Orders,
    AllowanceReturn Reason,
    long? SeenVersion = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<AllowanceList>(List, SeenVersion),
            .. AllowanceSteps.Uses(List.Tenant, Orders),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var list = AllowanceSteps.ToCheck(streams.Find<AllowanceList>(List), List, context);
        yield return Change.To<AllowanceList>(
            List,
            new AllowanceListReturned(Reason, context.Actor.Holder)
        );
        foreach (var change in AllowanceSteps.Unlist(List, list.Made.Lines))
        {
            yield return change;
        }
    }
}

/// <summary>What the steps of a list share.</summary>
internal static class AllowanceSteps
{
    public static IEnumerable<StreamUse> Uses(string tenant, IEnumerable<Guid> orders) =>
        orders
            .Distinct()
            .Select(order => StreamUse.VersionOnly<Order>(new StreamKey(tenant, order)));

    public static IEnumerable<Change> Unlist(StreamKey list, IEnumerable<AllowanceLine> lines) =>
        lines.Select(line =>
            Change.To<Order>(
                new StreamKey(list.Tenant, line.Order),
                new AllowanceUnlisted(line.Volunteer, list.Id)
            )
        );

    /// <summary>A list of the actor's own county.</summary>
    /// <exception cref="NotInScopeException">Another county's, or none.</exception>
    public static AllowanceList Own(AllowanceList? list, StreamKey key, DecisionContext context) =>
        context.Actor.Region == key.Tenant
            ? Refuse.Missing(list)
            : throw new NotInScopeException(AllowanceList.StreamType);

    public static AllowanceList ToCheck(AllowanceList? list, StreamKey key, DecisionContext context)
    {
        var known = Own(list, key, context);
        Refuse.If(known.Status != AllowanceStatus.Made, null, "AllowanceNotToCheck");
        Refuse.If(known.Made.By.Overlaps(context.Actor.Holder), "OR-28", "AllowanceMadeByYou");
        return known;
    }
}
