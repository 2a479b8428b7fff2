using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Accounts;

/// <summary>What a new grant says.</summary>
/// <param name="Id">Names the grant within the account.</param>
/// <param name="Role">What it makes one.</param>
/// <param name="Region">6 digits.</param>
/// <param name="CreditCode">统一社会信用代码 of the organisation, for roles that act for one, or the HMAC of an individual's ID number (<see cref="IndividualCodes"/>).</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or <c>null</c>.</param>
/// <param name="Township">9 digits, for a township's official and for a social worker of a township's own office; otherwise <c>null</c>.</param>
public sealed record NewGrant(
    Guid Id,
    Role Role,
    string Region,
    string? CreditCode,
    DateOnly From,
    DateOnly? Until,
    string? Township = null
)
{
    internal GrantGiven Given(DecisionContext context)
    {
        GrantScope.Require(Region, context.Actor);
        Refuse.If(Role == Role.System, null, "GrantRoleUnknown", nameof(Role));
        var ofOffice = Role == Role.SocialWorker && CreditCode is null && Township is not null;
        Refuse.If(
            Organisations.NeededBy(Role) && CreditCode is null && !ofOffice,
            null,
            "AccountOrganisationMissing",
            nameof(CreditCode)
        );
        Refuse.If(
            Organisations.RefusedBy(Role) && CreditCode is not null,
            null,
            "AccountOrganisationNotWanted",
            nameof(CreditCode)
        );
        Refuse.If(
            (Role == Role.TownshipOfficial || ofOffice)
                && (Township is null || !RegionCode.Contains(Region, Township)),
            "CA-17",
            "GrantTownshipMissing",
            nameof(Township)
        );
        Refuse.If(
            Role != Role.TownshipOfficial && !ofOffice && Township is not null,
            null,
            "GrantTownshipNotWanted",
            nameof(Township)
        );
        var earliest = From > context.Today ? From : context.Today;
        Refuse.If(Until < earliest, null, "GrantUntilPassed", nameof(Until), earliest);
        return new GrantGiven(
            Id,
            Role,
            Region,
            CreditCode is { } code ? Organisations.IdOf(code)
                : ofOffice && Township is { } township ? StationOffice.Of(township)
                : null,
            From,
            Until,
            Township
        );
    }
}

/// <summary>An administrator lets an account act as a role in a region, for an organisation.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record GiveGrant(Guid Account, long? SeenVersion, NewGrant Grant) : IDecision<Account>
{
    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        var account = Refuse.Missing(state);
        var given = Grant.Given(context);
        Refuse.If(Account == context.Actor.Account, null, "GrantToOneself");
        Refuse.If(account.Closed || account.Request is not null, null, "AccountNotOpen");
        Refuse.If(
            account.Grants.Values.Any(held =>
                held.Role == given.Role
                && held.Region == given.Region
                && held.Organisation == given.Organisation
                && held.Township == given.Township
                && (held.Until is null || given.From <= held.Until)
            ),
            null,
            "GrantHeldAlready"
        );
        yield return given;
    }
}
