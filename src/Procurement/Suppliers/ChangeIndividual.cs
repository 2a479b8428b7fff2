using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Changes what an individual supplier said of itself (PD-09); an official confirms it anew. The ID number stays: it is who the supplier is.</summary>
/// <param name="Fingerprints">HMAC of each field, by field.</param>
[AllowedFor(Role.Agency)]
public sealed record ChangeIndividual(
    StreamKey Supplier,
    IndividualFacts Facts,
    IReadOnlyDictionary<string, string> Fingerprints,
    long? SeenVersion = null
) : IDecision
{
    public StreamKey Person => IndividualSupplier.PersonOf(Supplier);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Supplier>(Supplier, SeenVersion), StreamUse.Of<Person>(Person)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Organisation(Supplier.Id, context);
        Refuse.Missing(streams.Find<Supplier>(Supplier));
        var person = Refuse.Missing(streams.Find<Person>(Person));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        Facts.Check();
        yield return Change.To<Person>(Person, new PersonChanged(Fingerprints));
        yield return Change.To<Supplier>(
            Supplier,
            new SupplierChanged(
                IndividualSupplier.LabelOf(Supplier),
                SupplierKind.Individual,
                Facts.Region,
                "",
                null
            )
        );
    }
}
