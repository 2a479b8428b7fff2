using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

public enum TenderSection
{
    Scope = 1,
    Pricing = 2,
    Requirements = 3,
    Criteria = 4,
    Documents = 5,
    Dates = 6,
}

public enum SectionStatus
{
    /// <summary>Another section comes first.</summary>
    CannotStart = 1,
    NotStarted = 2,

    /// <summary>Written, but a rule does not hold, e.g. because another section changed since.</summary>
    ToMend = 3,
    Complete = 4,
}

/// <summary>One line of the task list.</summary>
/// <param name="Problem">The rule that does not hold, when there is something to mend.</param>
public sealed record SectionState(
    TenderSection Section,
    SectionStatus Status,
    RuleBrokenException? Problem
);

/// <summary>The task list of a tender: the same rules that save a section say whether it still holds.</summary>
public static class TenderTaskList
{
    /// <param name="tenant">The buyer's region, for the parameters in force.</param>
    /// <param name="issue">The day of publication the dates are counted from: today while it is a draft.</param>
    public static IReadOnlyList<SectionState> Of(
        ITenderSections tender,
        string tenant,
        DateOnly issue,
        RuleBook rules
    )
    {
        var law = new LawOn(rules, tenant, issue);
        return
        [
            State(TenderSection.Scope, tender.Scope, scope => ScopeRules.Problem(scope, law)),
            State(
                TenderSection.Pricing,
                tender.Pricing,
                pricing => PricingRules.Problem(pricing, tender.Money, law)
            ),
            State(TenderSection.Requirements, tender.Requirements, RequirementsRules.Problem),
            Criteria(tender, law),
            State(
                TenderSection.Documents,
                tender.Documents.Count > 0 ? tender.Documents : null,
                DocumentRules.Problem
            ),
            State(
                TenderSection.Dates,
                tender.Dates,
                dates => DateRules.Problem(dates, tender.Method, issue, law)
            ),
        ];
    }

    /// <summary>Whether every section holds.</summary>
    public static bool IsComplete(IReadOnlyList<SectionState> sections) =>
        sections.All(section => section.Status == SectionStatus.Complete);

    // What competes, price or hours, is decided in the section on pricing.
    private static SectionState Criteria(ITenderSections tender, LawOn law) =>
        tender.Pricing is { } pricing
            ? State(
                TenderSection.Criteria,
                tender.Criteria.Count > 0 ? tender.Criteria : null,
                criteria =>
                    CriteriaRules.Problem(
                        criteria,
                        pricing.Basis,
                        tender.Method,
                        tender.Requirements,
                        law
                    )
            )
            : new(TenderSection.Criteria, SectionStatus.CannotStart, null);

    private static SectionState State<T>(
        TenderSection section,
        T? content,
        Func<T, RuleBrokenException?> problem
    )
        where T : class
    {
        if (content is null)
        {
            return new(section, SectionStatus.NotStarted, null);
        }

        var found = problem(content);
        return new(section, found is null ? SectionStatus.Complete : SectionStatus.ToMend, found);
    }
}
