using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>An official of the supplier's region refuses the registration with a reason; the supplier may mend it.</summary>
[AllowedFor(Role.Official, Shared = true)]
public sealed record RefuseSupplier(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        var known = Refuse.Missing(supplier).InScopeOf(context.Actor);
        Refuse.If(
            known.Status != SupplierStatus.Waiting,
            null,
            "SupplierNotWaiting",
            null,
            known.Name
        );
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new SupplierRefused(Reason.Trim(), context.Actor.Holder);
    }
}
