using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What an individual supplier says of itself. All of it but the region is personal: it goes into the vault, and into no event.</summary>
/// <param name="IdNumber">Without blanks, the X in upper case.</param>
/// <param name="Region">County whose official confirms it.</param>
/// <param name="Fitness">Why this person fits (PS-05).</param>
/// <param name="NoEmployment">The person declares that no buyer keeps their hours and pays them by the month (PS-05).</param>
public sealed record IndividualFacts(
    string Name,
    string IdNumber,
    string Region,
    string Address,
    string? Phone,
    string Fitness,
    bool NoEmployment
)
{
    internal void Check()
    {
        Refuse.If(string.IsNullOrWhiteSpace(Name), null, "IndividualNameMissing", nameof(Name));
        Refuse.If(
            !Procurement.IdNumber.IsValid(IdNumber),
            "GB 11643",
            "IdNumberWrong",
            nameof(IdNumber)
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(Fitness),
            "PS-05",
            "PersonalFitnessMissing",
            nameof(Fitness)
        );
        Refuse.If(!NoEmployment, "PS-05", "HiddenEmployment", nameof(NoEmployment));
    }
}
