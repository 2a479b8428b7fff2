using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>The holder, or an administrator for them, ends a deputyship before its time.</summary>
[AllowedFor(
    Role.Official,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator,
    Shared = true
)]
public sealed record EndDeputy(Guid Deputyship, Guid Principal, Guid Deputy) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Account>(Account.Key(Principal)), StreamUse.Of<Account>(Account.Key(Deputy))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var principal = Refuse.Missing(streams.Find<Account>(Account.Key(Principal)));
        var named = Refuse.Missing(principal.Deputies.GetValueOrDefault(Deputyship));
        var deputy = Refuse.Missing(streams.Find<Account>(Account.Key(Deputy)));
        var place = Refuse.Missing(deputy.Deputyships.GetValueOrDefault(Deputyship));
        DeputyScope.Require(Principal, place.Region, context.Actor);
        Refuse.If(named.Until < context.Today, null, "DeputyshipOver", null, named.Until);
        yield return Change.To<Account>(Account.Key(Principal), new DeputyEnded(Deputyship));
        yield return Change.To<Account>(Account.Key(Deputy), new DeputyshipEnded(Deputyship));
    }
}

/// <summary>One decides about one's own places; an administrator about those of their region. A deputy passes nothing on.</summary>
internal static class DeputyScope
{
    public static void Require(Guid principal, string region, Actor actor)
    {
        var own = actor.Account == principal && actor.DeputyFor is null;
        var administers =
            actor.Role == Role.Administrator && RegionCode.Contains(actor.Region, region);
        if (!own && !administers && actor.Role != Role.System)
        {
            throw new NotInScopeException("The deputyship");
        }
    }
}
