using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of the section "who may bid".</summary>
public static class RequirementsRules
{
    /// <summary>What does not hold, or <c>null</c>.</summary>
    public static RuleBrokenException? Problem(TenderRequirements requirements) =>
        requirements.Qualifications.Count == 0
            ? new("GP-10", "QualificationsMissing", nameof(requirements.Qualifications))
            : null;
}
