using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Bars a supplier from bidding for one to three years (采购法 77); bids already handed in are judged by their tender's rules.</summary>
[AllowedFor(Role.Official, Shared = true)]
public sealed record BarSupplier(
    StreamKey Stream,
    string Reason,
    DateOnly Until,
    long? SeenVersion = null
) : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        Refuse.Missing(supplier).InScopeOf(context.Actor);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        var (earliest, latest) = (context.Today.AddYears(1), context.Today.AddYears(3));
        Refuse.If(
            Until < earliest || Until > latest,
            "GP-66",
            "BanOutOfRange",
            nameof(Until),
            earliest,
            latest
        );
        yield return new SupplierBarred(Reason.Trim(), Until, context.Actor.Holder);
    }
}
