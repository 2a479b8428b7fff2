using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of the section "what is bought".</summary>
public static class ScopeRules
{
    /// <summary>What does not hold, or <c>null</c>. A term is a year; up to three with all five grounds (PS-13). It is within n years when its last day is before start + n years.</summary>
    public static RuleBrokenException? Problem(TenderScope scope, LawOn law)
    {
        if (string.IsNullOrWhiteSpace(scope.Buyer))
        {
            return new(null, "BuyerMissing", nameof(scope.Buyer));
        }

        if (string.IsNullOrWhiteSpace(scope.Content))
        {
            return new("PS-12", "ContentMissing", nameof(scope.Content));
        }

        if (string.IsNullOrWhiteSpace(scope.Quantity))
        {
            return new("PS-12", "QuantityMissing", nameof(scope.Quantity));
        }

        return scope.Townships.Count == 0
            ? new(null, "TenderTownshipsMissing", nameof(scope.Townships))
            : TermProblem(scope, law);
    }

    private static RuleBrokenException? TermProblem(TenderScope scope, LawOn law)
    {
        if (scope.End < scope.Start)
        {
            return new("PS-13", "TermEndsBeforeStart", nameof(scope.End), scope.Start);
        }

        var (usual, most) = (law.Count("PS-13.term_years"), law.Count("PS-13.maximum_years"));
        if (scope.End >= scope.Start.AddYears(most))
        {
            return new(
                "PS-13",
                "TermTooLong",
                nameof(scope.End),
                most,
                scope.Start.AddYears(most).AddDays(-1)
            );
        }

        return scope.End >= scope.Start.AddYears(usual) && scope.MultiYear is not { All: true }
            ? new("PS-13", "TenderGroundsMissing", nameof(scope.MultiYear), usual)
            : null;
    }
}
