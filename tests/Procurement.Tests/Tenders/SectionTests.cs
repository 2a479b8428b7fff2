using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class SectionTests
{
    private static readonly LawOn Law = new(TestRules.Book, Tenant, Issue);

    [Fact]
    public void a_new_tender_has_everything_to_do_and_criteria_wait_for_the_price()
    {
        var sections = TaskListOf(Drafted());

        Assert.Equal(SectionStatus.CannotStart, StatusOf(sections, TenderSection.Criteria));
        Assert.Equal(5, sections.Count(section => section.Status == SectionStatus.NotStarted));
        Assert.False(TenderTaskList.IsComplete(sections));
    }

    [Fact]
    public void a_written_tender_is_complete() =>
        Assert.True(TenderTaskList.IsComplete(TaskListOf(WrittenTender())));

    [Fact]
    public void criteria_are_to_be_mended_when_what_competes_changes()
    {
        var sections = TaskListOf([
            .. WrittenTender(),
            new TenderPricingSet(Competing(), Writer.Holder),
        ]);

        Assert.Equal(SectionStatus.ToMend, StatusOf(sections, TenderSection.Criteria));
    }

    [Fact]
    public void dates_are_to_be_mended_when_days_have_passed()
    {
        var tender = StreamUse.FoldAll<Tender>(WrittenTender())!;
        var later = TenderTaskList.Of(tender, Tenant, new(2026, 4, 13), TestRules.Book);

        Assert.Equal(SectionStatus.ToMend, StatusOf(later, TenderSection.Dates));
    }

    [Fact]
    public void a_term_beyond_a_year_needs_all_five_grounds()
    {
        var year = Scope() with { Start = new(2026, 1, 1), End = new(2026, 12, 31) };
        Assert.Null(ScopeRules.Problem(year with { MultiYear = null }, Law));
        IsScopeProblem(
            year with
            {
                End = new(2027, 1, 1),
                MultiYear = null,
            },
            "PS-13",
            "TenderGroundsMissing"
        );
        IsScopeProblem(
            year with
            {
                End = new(2027, 1, 1),
                MultiYear = new(true, true, true, true, false),
            },
            "PS-13",
            "TenderGroundsMissing"
        );
        Assert.Null(ScopeRules.Problem(year with { End = new(2028, 12, 31) }, Law));
        IsScopeProblem(year with { End = new(2029, 1, 1) }, "PS-13", "TermTooLong");
        IsScopeProblem(year with { End = new(2025, 12, 31) }, "PS-13", "TermEndsBeforeStart");
    }

    [Fact]
    public void the_scope_says_who_buys_what_how_much_and_where()
    {
        IsScopeProblem(Scope() with { Buyer = "" }, null, "BuyerMissing");
        IsScopeProblem(Scope() with { Content = "" }, "PS-12", "ContentMissing");
        IsScopeProblem(Scope() with { Quantity = "" }, "PS-12", "QuantityMissing");
        IsScopeProblem(Scope() with { Townships = [] }, null, "TenderTownshipsMissing");
    }

    [Fact]
    public void a_ceiling_is_within_the_budget()
    {
        IsPricingProblem(
            Competing() with
            {
                Ceiling = 7_200_000.01m,
            },
            "GP-17",
            "CeilingOverBudget"
        );
        IsPricingProblem(Competing() with { Ceiling = 0 }, null, "AmountNotWholeFen");
        IsPricingProblem(Competing() with { Ceiling = 1.001m }, null, "AmountNotWholeFen");
        Assert.Null(PricingRules.Problem(Competing(), Money, Law));
    }

    [Fact]
    public void at_a_fixed_price_hours_compete_and_nothing_is_deducted()
    {
        IsPricingProblem(FixedPrice() with { MinimumYearlyHours = null }, "SC-04", "HoursMissing");
        IsPricingProblem(
            FixedPrice() with
            {
                SmallBusinessDeduction = 0.10m,
            },
            "SC-04",
            "DeductionAtFixedPrice"
        );
        Assert.Null(PricingRules.Problem(FixedPrice(), Money, Law));
    }

    [Fact]
    public void deductions_are_none_or_in_the_legal_range()
    {
        foreach (var rate in new[] { 0.0999m, 0.2001m, -0.1m })
        {
            IsPricingProblem(
                Competing() with
                {
                    SmallBusinessDeduction = rate,
                },
                "SM-01",
                "SmallDeductionOutOfRange"
            );
        }

        foreach (var rate in new[] { 0.0399m, 0.0601m })
        {
            IsPricingProblem(
                Competing() with
                {
                    SmallShareDeduction = rate,
                },
                "SM-03",
                "ShareDeductionOutOfRange"
            );
        }

        Assert.Null(
            PricingRules.Problem(
                Competing() with
                {
                    SmallBusinessDeduction = 0,
                    SmallShareDeduction = 0,
                },
                Money,
                Law
            )
        );
    }

    [Fact]
    public void low_price_rates_may_be_raised_to_a_limit()
    {
        IsPricingProblem(Competing() with { LowPrice = null }, "LP-01", "LowPriceRatesMissing");
        IsPricingProblem(
            Competing() with
            {
                LowPrice = new(0.49m, 0.5m, 0.45m),
            },
            "LP-01",
            "LowPriceRatesTooLow"
        );
        IsPricingProblem(
            Competing() with
            {
                LowPrice = new(0.70m, 0.5m, 0.45m),
            },
            "LP-03",
            "LowPriceRatesTooHigh"
        );
        Assert.Null(
            PricingRules.Problem(
                Competing() with
                {
                    LowPrice = new(0.65m, 0.65m, 0.65m),
                },
                Money,
                Law
            )
        );
    }

    [Fact]
    public void a_tender_says_who_may_bid() =>
        IsProblem(
            RequirementsRules.Problem(Requirements() with { Qualifications = [] }),
            "GP-10",
            "QualificationsMissing"
        );

    [Fact]
    public void a_tender_has_its_document_and_the_draft_contract()
    {
        IsProblem(
            DocumentRules.Problem([Document(TenderDocumentKind.Annex)]),
            "GP-32",
            "MainDocumentMissing"
        );
        IsProblem(
            DocumentRules.Problem([Document(TenderDocumentKind.Main)]),
            "PS-12",
            "ContractDraftMissing"
        );
    }

    private static TenderMoney Money => Drafted().Money;

    private static IReadOnlyList<SectionState> TaskListOf(params object[] events) =>
        TenderTaskList.Of(StreamUse.FoldAll<Tender>(events)!, Tenant, Issue, TestRules.Book);

    private static SectionStatus StatusOf(
        IReadOnlyList<SectionState> sections,
        TenderSection section
    ) => sections.Single(state => state.Section == section).Status;

    private static void IsScopeProblem(TenderScope scope, string? rule, string code) =>
        IsProblem(ScopeRules.Problem(scope, Law), rule, code);

    private static void IsPricingProblem(TenderPricing pricing, string? rule, string code) =>
        IsProblem(PricingRules.Problem(pricing, Money, Law), rule, code);

    private static void IsProblem(RuleBrokenException? problem, string? rule, string code) =>
        Assert.Equal((rule, code), (problem?.RuleId, problem?.Code));
}
