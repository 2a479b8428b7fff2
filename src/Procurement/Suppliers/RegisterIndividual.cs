using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Registers a natural person who fits (PS-03, PS-05). One registration per ID number in the nation; what is said of the person goes into the vault in the same transaction.</summary>
/// <param name="Code">HMAC of the ID number.</param>
/// <param name="Fingerprints">HMAC of each field, by field.</param>
[AllowedFor(Role.Agency, Role.Official, Role.Administrator, Shared = true)]
public sealed record RegisterIndividual(
    string Code,
    IndividualFacts Facts,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision
{
    public StreamKey Supplier => IndividualSupplier.KeyOf(Code);

    public StreamKey Person => IndividualSupplier.PersonOf(Supplier);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Supplier>(Supplier), StreamUse.Of<Person>(Person)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        // A slip of the pen is told as such, before it would look like another person's number.
        Facts.Check();
        InScope.Organisation(Supplier.Id, context);
        Refuse.If(
            streams.Find<Supplier>(Supplier) is not null,
            null,
            "IndividualExists",
            nameof(Facts.IdNumber)
        );
        yield return Change.To<Person>(Person, new PersonRegistered(Supplier.Id, Fingerprints));
        yield return Change.To<Supplier>(
            Supplier,
            new SupplierRegistered(
                "",
                IndividualSupplier.LabelOf(Supplier),
                SupplierKind.Individual,
                Facts.Region,
                "",
                null,
                Person.Id
            )
        );
    }
}
