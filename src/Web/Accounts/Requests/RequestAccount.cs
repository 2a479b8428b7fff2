using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>A person asks for an account on the public page. The portal itself decides it on their behalf: they are nobody yet.</summary>
/// <param name="Account">The new account.</param>
/// <param name="Person">The person, written to the vault in the same transaction.</param>
/// <param name="Fingerprints">HMAC of each field of the person, by field.</param>
/// <param name="Role">What they ask to be.</param>
/// <param name="Region">6 digits.</param>
/// <param name="CreditCode">统一社会信用代码 of the organisation they act for, or the HMAC of an individual's ID number (<see cref="IndividualCodes"/>).</param>
[AllowedFor]
public sealed record RequestAccount(
    Guid Account,
    Guid Person,
    IReadOnlyDictionary<string, string> Fingerprints,
    Role Role,
    string Region,
    string? CreditCode
) : IDecision
{
    /// <summary>What can be asked for on the public page; administrators and auditors are made by administrators only.</summary>
    public static readonly IReadOnlyList<Role> Askable =
    [
        Role.Official,
        Role.Agency,
        Role.Evaluator,
        Role.Expert,
    ];

    private StreamKey AccountKey => Accounts.Account.Key(Account);

    private StreamKey PersonKey => new(Region, Person);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Account>(AccountKey), StreamUse.Of<Person>(PersonKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Refuse.If(streams.Find<Account>(AccountKey) is not null, null, "AccountExists");
        Refuse.If(!Askable.Contains(Role), null, "AccountRoleNotAskable", nameof(Role));
        Refuse.If(
            Organisations.NeededBy(Role) && CreditCode is null,
            null,
            "AccountOrganisationMissing",
            nameof(CreditCode)
        );
        Guid? organisation = CreditCode is { } code ? Organisations.IdOf(code) : null;
        yield return Change.To<Person>(PersonKey, new PersonRegistered(organisation, Fingerprints));
        yield return Change.To<Account>(
            AccountKey,
            new AccountRequested(
                Person,
                Role,
                Region,
                organisation,
                Organisations.IsCreditCode(CreditCode) ? CreditCode : null
            )
        );
    }
}
