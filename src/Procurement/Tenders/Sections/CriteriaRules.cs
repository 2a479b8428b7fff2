using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of the section "how bids are scored".</summary>
public static class CriteriaRules
{
    /// <summary>SC-05.</summary>
    public const decimal FullScore = 100m;

    /// <summary>What does not hold, or <c>null</c>.</summary>
    /// <param name="requirements">A qualification may not be scored (SC-05); <c>null</c> while there are none.</param>
    public static RuleBrokenException? Problem(
        IReadOnlyList<Criterion> criteria,
        OfferBasis basis,
        TenderMethod method,
        TenderRequirements? requirements,
        LawOn law
    ) =>
        EachProblem(criteria, requirements)
        ?? OfferProblem(criteria, basis)
        ?? WeightProblem(criteria, basis, method, law)
        ?? SumProblem(criteria);

    private static RuleBrokenException? EachProblem(
        IReadOnlyList<Criterion> criteria,
        TenderRequirements? requirements
    )
    {
        foreach (var (criterion, i) in criteria.Select((criterion, i) => (criterion, i)))
        {
            if (string.IsNullOrWhiteSpace(criterion.Name))
            {
                return new("SC-05", "CriterionNameMissing", $"Criteria[{i}].Name", i + 1);
            }

            if (criterion.Points <= 0 || !Money.IsWholeFen(criterion.Points))
            {
                return new(
                    "SC-05",
                    "CriterionPointsWrong",
                    $"Criteria[{i}].Points",
                    criterion.Name
                );
            }

            if (
                criterion.Kind == CriterionKind.Judged
                && string.IsNullOrWhiteSpace(criterion.Steps)
            )
            {
                return new(
                    "SC-05",
                    "CriterionStepsMissing",
                    $"Criteria[{i}].Steps",
                    criterion.Name
                );
            }

            if (IsQualification(criterion.Name, requirements))
            {
                return new("SC-05", "QualificationIsScored", $"Criteria[{i}].Name", criterion.Name);
            }
        }

        return null;
    }

    private static bool IsQualification(string name, TenderRequirements? requirements) =>
        requirements?.Qualifications.Any(q =>
            string.Equals(q.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)
        ) == true;

    // One factor is computed from the offer: price or hours, whichever competes (SC-01, SC-04).
    private static RuleBrokenException? OfferProblem(
        IReadOnlyList<Criterion> criteria,
        OfferBasis basis
    )
    {
        var (wanted, other) =
            basis == OfferBasis.Hours
                ? (CriterionKind.Hours, CriterionKind.Price)
                : (CriterionKind.Price, CriterionKind.Hours);
        if (criteria.Any(criterion => criterion.Kind == other))
        {
            return new(
                "SC-04",
                basis == OfferBasis.Hours ? "PriceScoredAtFixedPrice" : "HoursScoredBesidePrice",
                "Criteria"
            );
        }

        return criteria.Count(criterion => criterion.Kind == wanted) == 1
            ? null
            : new(
                basis == OfferBasis.Hours ? "SC-04" : "SC-01",
                basis == OfferBasis.Hours ? "HoursCriterionMissing" : "PriceCriterionMissing",
                "Criteria"
            );
    }

    private static RuleBrokenException? WeightProblem(
        IReadOnlyList<Criterion> criteria,
        OfferBasis basis,
        TenderMethod method,
        LawOn law
    )
    {
        if (basis == OfferBasis.Hours)
        {
            return null;
        }

        var weight = criteria.First(criterion => criterion.Kind == CriterionKind.Price).Points;
        var (least, most) =
            method == TenderMethod.Consultation
                ? (
                    law.Number("SC-03.consultation_price_minimum"),
                    law.Number("SC-03.consultation_price_maximum")
                )
                : (law.Number("SC-03.tender_price_minimum"), FullScore);
        return weight < least || weight > most
            ? new("SC-03", "PriceWeightOutOfRange", "Criteria", least, most)
            : null;
    }

    private static RuleBrokenException? SumProblem(IReadOnlyList<Criterion> criteria)
    {
        var sum = criteria.Sum(criterion => criterion.Points);
        return sum == FullScore ? null : new("SC-05", "CriteriaNotHundred", "Criteria", sum);
    }
}
