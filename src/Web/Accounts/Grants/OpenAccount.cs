using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An administrator opens an account for a person, with its first grant.</summary>
/// <param name="Account">The new account.</param>
/// <param name="Person">The person, written to the vault in the same transaction.</param>
/// <param name="Grant">What it may act as.</param>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record OpenAccount(Guid Account, Guid Person, NewGrant Grant) : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        Refuse.If(state is not null, null, "AccountExists");
        yield return new AccountOpened(Person);
        yield return Grant.Given(context);
    }
}

/// <summary>An administrator closes an account: nobody can sign in with it until it is reopened.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record CloseAccount(Guid Account, long? SeenVersion) : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        var account = Refuse.Missing(state);
        GrantScope.RequireAny(account, context.Actor);
        Refuse.If(Account == context.Actor.Account, null, "AccountClosesItself");
        Refuse.If(account.Closed, null, "AccountClosedAlready");
        yield return new AccountClosed();
    }
}

/// <summary>An administrator lets a closed account be used again.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record ReopenAccount(Guid Account, long? SeenVersion) : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        var account = Refuse.Missing(state);
        GrantScope.RequireAny(account, context.Actor);
        Refuse.If(!account.Closed, null, "AccountOpenAlready");
        yield return new AccountReopened();
    }
}

/// <summary>An administrator takes a lost second factor away, after they made sure who asks.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record ResetSecondFactor(Guid Account, long? SeenVersion) : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        GrantScope.RequireAny(Refuse.Missing(state), context.Actor);
        Refuse.If(Account == context.Actor.Account, null, "SecondFactorOwnReset");
        yield return new SecondFactorReset();
    }
}
