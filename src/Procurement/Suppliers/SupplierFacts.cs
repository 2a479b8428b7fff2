using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What an organisation says of itself; checked in one place for registering and changing. An individual says it by <see cref="IndividualFacts"/>.</summary>
/// <param name="Region">County whose official confirms it.</param>
public sealed record SupplierFacts(string Name, SupplierKind Kind, string Region, string Address)
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
        // Who a person is must not stand in an event, so a person registers in another way.
        Refuse.If(
            Kind == SupplierKind.Individual,
            "PS-03",
            "IndividualRegistersApart",
            nameof(Kind)
        );
        return this with { Name = Name.Trim(), Address = Address.Trim() };
    }
}
