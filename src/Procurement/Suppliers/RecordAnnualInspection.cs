using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Hands in the outcome of a year's inspection with its proof.</summary>
[AllowedFor(Role.Agency)]
public sealed record RecordAnnualInspection(
    StreamKey Stream,
    int Year,
    InspectionResult Result,
    FileRef Proof,
    long? SeenVersion = null
) : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        InScope.Organisation(Stream.Id, context);
        // Its proof would name the person outside the vault, and no law asks for it.
        Refuse.If(
            Refuse.Missing(supplier).Kind == SupplierKind.Individual,
            null,
            "InspectionNotForIndividuals",
            nameof(Year)
        );
        Refuse.If(
            Year > context.Today.Year,
            null,
            "InspectionYearInFuture",
            nameof(Year),
            context.Today.Year
        );
        yield return new AnnualInspectionRecorded(Year, Result, Proof);
    }
}
