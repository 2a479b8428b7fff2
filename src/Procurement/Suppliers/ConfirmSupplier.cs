using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>An official of the supplier's region confirms the registration after looking at its proofs (GP-10).</summary>
[AllowedFor(Role.Official, Shared = true)]
public sealed record ConfirmSupplier(StreamKey Stream, long? SeenVersion = null)
    : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        var known = Refuse.Missing(supplier).InScopeOf(context.Actor);
        Refuse.If(
            known.Status == SupplierStatus.Confirmed,
            null,
            "SupplierAlreadyConfirmed",
            null,
            known.Name
        );
        Refuse.If(
            known.NeedsInspection && !known.HasFreshInspection(context.Today),
            "GP-10",
            "InspectionMissing",
            null,
            context.Today.Year - 1
        );
        Refuse.If(
            known.LastInspection?.Result == InspectionResult.Failed,
            "GP-10",
            "InspectionFailed",
            null,
            known.LastInspection?.Year ?? 0
        );
        Refuse.If(!known.HasBankAccount, null, "SupplierBankAccountMissing");
        yield return new SupplierConfirmed(context.Actor.Holder);
    }
}
