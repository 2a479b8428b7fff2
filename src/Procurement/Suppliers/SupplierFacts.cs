using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What a supplier says of itself; checked in one place for registering and changing.</summary>
/// <param name="Region">County whose official confirms it.</param>
/// <param name="PersonalFitness">Why this person fits; only for an individual (PS-05).</param>
public sealed record SupplierFacts(
    string Name,
    SupplierKind Kind,
    string Region,
    string Address,
    string? PersonalFitness
)
{
    internal SupplierFacts Checked()
    {
        Refuse.If(string.IsNullOrWhiteSpace(Name), null, "SupplierNameMissing", nameof(Name));
        Refuse.If(
            Kind is SupplierKind.PublicInstitutionOne or SupplierKind.FundedMassOrganisation,
            "PS-02",
            "MayNotSupply",
            nameof(Kind),
            Kind
        );
        Refuse.If(!Enum.IsDefined(Kind), "PS-03", "SupplierKindUnknown", nameof(Kind));
        Refuse.If(
            Kind == SupplierKind.Individual && string.IsNullOrWhiteSpace(PersonalFitness),
            "PS-05",
            "PersonalFitnessMissing",
            nameof(PersonalFitness)
        );
        return this with
        {
            Name = Name.Trim(),
            Address = Address.Trim(),
            PersonalFitness = Kind == SupplierKind.Individual ? PersonalFitness?.Trim() : null,
        };
    }
}
