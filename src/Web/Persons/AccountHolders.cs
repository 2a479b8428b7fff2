using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Persons;

/// <summary>The people behind accounts, as persons whose data can be looked up, kept and erased. A person belongs to the region of the account's first grant.</summary>
public sealed class AccountHolders(
    IEventLog log,
    SealedTexts vault,
    SearchTokens tokens,
    Decider decider
)
{
    /// <summary>Makes the holder known when they are not; before the first grant nobody is responsible for them yet.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cause">The event that the portal reacts to.</param>
    /// <param name="session">The reaction's transaction.</param>
    /// <param name="ct">Ends the look-ups.</param>
    /// <returns>The person, or <c>null</c> when there is no such account or no grant.</returns>
    public async Task<StreamKey?> Know(
        Guid account,
        StoredEvent cause,
        ISubscriptionSession session,
        CancellationToken ct
    )
    {
        var events = (await log.ReadStream(Account.Key(account), null, ct))
            .Select(e => e.Data)
            .ToList();
        if (
            events.OfType<GrantGiven>().FirstOrDefault() is not { } grant
            || StreamUse.FoldAll<Account>(events) is not { } state
        )
        {
            return null;
        }

        var person = new StreamKey(grant.Region, state.Person);
        // Only what the person is: a link that waits to be mailed has no place in an event.
        var prints = (await vault.Read(state.Person, ct))
            .Where(text => !text.Key.Contains(':', StringComparison.Ordinal))
            .ToDictionary(
                text => text.Key,
                text => tokens.Fingerprint(state.Person, text.Value),
                StringComparer.Ordinal
            );
        await decider.React(new KnowPerson(person, grant.Organisation, prints), cause, session, ct);
        return person;
    }
}
