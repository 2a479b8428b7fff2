using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>What the rules about accounts need to know of one.</summary>
/// <param name="Person">The person in the vault.</param>
/// <param name="Request">The request that waits for an answer, or <c>null</c>.</param>
/// <param name="Closed">Nobody can sign in.</param>
/// <param name="Regions">Of the request and of every grant it ever held: whose administrators look after it.</param>
/// <param name="Grants">Every grant that has not been ended.</param>
/// <param name="Deputyships">Places of others it takes, not ended.</param>
/// <param name="Deputies">Deputies it named, not ended.</param>
public sealed record Account(
    Guid Person,
    AccountRequested? Request,
    bool Closed,
    ImmutableHashSet<string> Regions,
    ImmutableDictionary<Guid, GrantGiven> Grants,
    ImmutableDictionary<Guid, DeputyshipBegun> Deputyships,
    ImmutableDictionary<Guid, DeputyNamed> Deputies
) : IStreamState<Account>
{
    public static string StreamType => "account";

    /// <summary>All accounts live in the nation's tenant: one account may hold grants in several regions.</summary>
    public static StreamKey Key(Guid account) => new(RegionCode.Nation, account);

    public static Account Start(object first) =>
        first switch
        {
            AccountRequested e => New(e.Person) with { Request = e, Regions = [e.Region] },
            AccountOpened e => New(e.Person),
            _ => throw new UnexpectedEventException(StreamType, first),
        };

    public Account Apply(object next) =>
        next switch
        {
            AccountRequestApproved or AccountRequestRefused => this with { Request = null },
            GrantGiven e => this with
            {
                Grants = Grants.SetItem(e.Grant, e),
                Regions = Regions.Add(e.Region),
            },
            GrantEnded e => this with { Grants = Grants.Remove(e.Grant) },
            DeputyNamed e => this with { Deputies = Deputies.SetItem(e.Deputyship, e) },
            DeputyEnded e => this with { Deputies = Deputies.Remove(e.Deputyship) },
            DeputyshipBegun e => this with { Deputyships = Deputyships.SetItem(e.Deputyship, e) },
            DeputyshipEnded e => this with { Deputyships = Deputyships.Remove(e.Deputyship) },
            AccountClosed => this with { Closed = true },
            AccountReopened => this with { Closed = false },
            _ => this,
        };

    private static Account New(Guid person) =>
        new(
            person,
            null,
            false,
            [],
            ImmutableDictionary<Guid, GrantGiven>.Empty,
            ImmutableDictionary<Guid, DeputyshipBegun>.Empty,
            ImmutableDictionary<Guid, DeputyNamed>.Empty
        );
}
