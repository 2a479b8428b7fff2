using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>A volunteer is registered and gets the account to act with, in one decision.</summary>
/// <param name="Registering">By its own rule.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record OpenVolunteerAccount(RegisterVolunteer Registering) : IDecision
{
    private StreamKey AccountKey => Account.Key(Registering.Volunteer.Id);

    public IReadOnlyList<StreamUse> Streams =>
        [.. Registering.Streams, StreamUse.Of<Account>(AccountKey, seenVersion: 0)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        [
            .. Registering.Decide(streams, context),
            Change.To<Account>(AccountKey, new AccountOpened(Registering.Person.Id)),
            Change.To<Account>(
                AccountKey,
                new GrantGiven(
                    GrantOf(Registering.Volunteer.Id),
                    Role.Volunteer,
                    RegionCode.AuthorityOf(Registering.Home),
                    null,
                    context.Today,
                    null
                )
            ),
        ];

    /// <summary>The grant that makes an account a volunteer's.</summary>
    public static Guid GrantOf(Guid account) =>
        DerivedId.From("grant", account.ToString(), "volunteer");
}
