using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An administrator approves a request: the account gets the grant that was asked for.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record ApproveRequest(Guid Account, long? SeenVersion, DateOnly? Until)
    : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        var request = OpenRequest.Of(state, context);
        Refuse.If(Until < context.Today, null, "GrantUntilPassed", nameof(Until), context.Today);
        yield return new AccountRequestApproved();
        yield return new GrantGiven(
            DerivedId.From("grant", Account.ToString(), "request"),
            request.Role,
            request.Region,
            request.Organisation,
            context.Today,
            Until
        );
    }
}

/// <summary>An administrator refuses a request and says why.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record RefuseRequest(Guid Account, long? SeenVersion, RequestRefusal Reason)
    : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        OpenRequest.Of(state, context);
        yield return new AccountRequestRefused(Reason);
    }
}

/// <summary>The request that waits.</summary>
internal static class OpenRequest
{
    public static AccountRequested Of(Account? state, DecisionContext context)
    {
        var account = Refuse.Missing(state);
        if (account.Request is not { } request)
        {
            throw new RuleBrokenException(null, "RequestAnswered", null);
        }

        GrantScope.Require(request.Region, context.Actor);
        return request;
    }
}
