using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An administrator ends a grant. It ends with the next request of whoever acts under it, deputies included.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record EndGrant(Guid Account, long? SeenVersion, Guid Grant, GrantEnd Reason)
    : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        var account = Refuse.Missing(state);
        var grant = Refuse.Missing(account.Grants.GetValueOrDefault(Grant));
        GrantScope.Require(grant.Region, context.Actor);
        Refuse.If(Account == context.Actor.Account, null, "GrantOfOneself");
        yield return new GrantEnded(Grant, Reason);
    }
}
