using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Records that the account for payments was put into the vault; the number itself is written there in the same transaction.</summary>
/// <param name="AccountId">Its entry in the vault.</param>
/// <param name="Hmac">Of the number.</param>
[AllowedFor(Role.Agency)]
public sealed record SetBankAccount(
    StreamKey Stream,
    Guid AccountId,
    string Hmac,
    long? SeenVersion = null
) : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        InScope.Organisation(Stream.Id, context);
        Refuse.Missing(supplier);
        yield return new BankAccountSet(AccountId, Hmac);
    }
}
