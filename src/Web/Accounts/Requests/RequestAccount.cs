using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>A person asks for an account on the public page. The portal itself decides it on their behalf: they are nobody yet.</summary>
/// <param name="Account">The new account.</param>
/// <param name="Person">The person, written to the vault in the same transaction.</param>
/// <param name="Role">What they ask to be.</param>
/// <param name="Region">6 digits.</param>
/// <param name="CreditCode">统一社会信用代码 of the organisation they act for.</param>
[AllowedFor]
public sealed record RequestAccount(
    Guid Account,
    Guid Person,
    Role Role,
    string Region,
    string? CreditCode
) : IDecision<Account>
{
    /// <summary>What can be asked for on the public page; administrators and auditors are made by administrators only.</summary>
    public static readonly IReadOnlyList<Role> Askable =
    [
        Role.Official,
        Role.Agency,
        Role.Evaluator,
        Role.Expert,
    ];

    public StreamKey Stream => Accounts.Account.Key(Account);

    public IEnumerable<object> Decide(Account? state, DecisionContext context)
    {
        Refuse.If(state is not null, null, "AccountExists");
        Refuse.If(!Askable.Contains(Role), null, "AccountRoleNotAskable", nameof(Role));
        Refuse.If(
            Organisations.NeededBy(Role) && CreditCode is null,
            null,
            "AccountOrganisationMissing",
            nameof(CreditCode)
        );
        yield return new AccountRequested(
            Person,
            Role,
            Region,
            CreditCode is { } code ? Organisations.IdOf(code) : null,
            CreditCode
        );
    }
}
