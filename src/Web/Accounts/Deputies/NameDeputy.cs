using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>The holder of a grant names a deputy (代理) for a period. The deputy counts as the holder wherever duties are separated (采购法 61).</summary>
/// <param name="Deputyship">Id of the new deputyship.</param>
/// <param name="Principal">The holder: whoever decides, or the account an administrator decides for.</param>
/// <param name="Grant">The holder's grant.</param>
/// <param name="Deputy">The account that takes the place.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; a deputyship always has one.</param>
[AllowedFor(
    Role.Official,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator,
    Shared = true
)]
public sealed record NameDeputy(
    Guid Deputyship,
    Guid Principal,
    Guid Grant,
    Guid Deputy,
    DateOnly From,
    DateOnly Until
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        Principal == Deputy
            ? [StreamUse.Of<Account>(Account.Key(Principal))]
            :
            [
                StreamUse.Of<Account>(Account.Key(Principal)),
                StreamUse.Of<Account>(Account.Key(Deputy)),
            ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Refuse.If(Principal == Deputy, null, "DeputyIsOneself", nameof(Deputy));
        var principal = Refuse.Missing(streams.Find<Account>(Account.Key(Principal)));
        var grant = Refuse.Missing(principal.Grants.GetValueOrDefault(Grant));
        DeputyScope.Require(Principal, grant.Region, context.Actor);
        var deputy = streams.Find<Account>(Account.Key(Deputy));
        if (deputy is null || deputy.Closed || !SharesTheHouse(deputy, grant, context.Today))
        {
            throw new RuleBrokenException(null, "DeputyNotOfTheHouse", nameof(Deputy));
        }

        Refuse.If(From < context.Today, null, "DeputyFromPassed", nameof(From), context.Today);
        Refuse.If(Until < From, null, "DeputyUntilBeforeFrom", nameof(Until), From);
        Refuse.If(
            grant.Until < Until,
            null,
            "DeputyOutlivesGrant",
            nameof(Until),
            grant.Until ?? Until
        );
        Refuse.If(
            principal.Deputies.Values.Any(other =>
                other.Grant == Grant && other.From <= Until && From <= other.Until
            ),
            null,
            "DeputyTwice",
            nameof(From)
        );
        yield return Change.To<Account>(
            Account.Key(Principal),
            new DeputyNamed(Deputyship, Grant, Deputy, From, Until)
        );
        yield return Change.To<Account>(
            Account.Key(Deputy),
            new DeputyshipBegun(
                Deputyship,
                Principal,
                Grant,
                grant.Role,
                grant.Region,
                grant.Organisation,
                From,
                Until
            )
        );
    }

    /// <summary>A deputy holds, today, the same role for the same organisation or in the same authority: duties are not handed to a stranger.</summary>
    private static bool SharesTheHouse(Account deputy, GrantGiven grant, DateOnly today) =>
        deputy.Grants.Values.Any(own =>
            own.Role == grant.Role
            && own.Organisation == grant.Organisation
            && own.Region == grant.Region
            && own.From <= today
            && (own.Until is null || today <= own.Until)
        );
}
