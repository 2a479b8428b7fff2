using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Changes what an organisation registered. The supplier waits for an official again, since what was confirmed no longer holds.</summary>
[AllowedFor(Role.Agency)]
public sealed record ChangeSupplier(StreamKey Stream, SupplierFacts Facts, long? SeenVersion = null)
    : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        InScope.Organisation(Stream.Id, context);
        Refuse.If(
            Refuse.Missing(supplier).Kind == SupplierKind.Individual,
            "PS-03",
            "IndividualRegistersApart"
        );
        var facts = Facts.Checked();
        yield return new SupplierChanged(facts.Name, facts.Kind, facts.Region, facts.Address, null);
    }
}
