using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Tenders;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Plans;

public sealed class PlanTests
{
    private static readonly DateTimeOffset Now = At(new(2026, 3, 2));

    [Fact]
    public void a_purchase_is_planned_from_the_catalogue()
    {
        var change = Assert.Single(
            GivenItem().When(new DraftPlan(PlanKey, Content()), Writer, Now)
        );

        Assert.Equal(7_200_000m, Assert.IsType<PlanDrafted>(change.Event).Content.Budget);
    }

    [Fact]
    public void what_is_not_in_a_catalogue_in_force_is_not_planned()
    {
        var draft = new DraftPlan(PlanKey, Content());
        Specification.GivenNothing().Refused(draft, Writer, Now, "PS-08", "NotInCatalogue");
        Specification
            .Given(ItemKey, Added(), new CatalogueItemEnded(new(2026, 3, 1), "x"))
            .Refused(draft, Writer, Now, "PS-08", "NotInCatalogue");
    }

    [Fact]
    public void another_provinces_catalogue_does_not_serve()
    {
        var actor = Writer with { Region = "530121" };
        GivenItem()
            .Refused(
                new DraftPlan(new("530121", PlanKey.Id), Content()),
                actor,
                Now,
                "PS-08",
                "CatalogueOfAnotherRegion"
            );
    }

    [Fact]
    public void a_need_on_the_negative_list_is_refused() =>
        RefusedContent(
            Content() with
            {
                Need = "以劳务派遣方式配备社工",
            },
            "PS-06",
            "OnNegativeList"
        );

    [Fact]
    public void a_plan_has_a_title_a_need_and_a_quantity()
    {
        RefusedContent(Content() with { Title = " " }, null, "PlanTitleMissing");
        RefusedContent(Content() with { Need = " " }, null, "PlanNeedMissing");
        RefusedContent(Content() with { Quantity = 0 }, null, "QuantityNotPositive");
    }

    [Fact]
    public void its_money_is_exact_and_its_years_follow_each_other()
    {
        RefusedContent(Content() with { Parts = [] }, "PS-09", "AmountNotWholeFen");
        RefusedContent(
            Content() with
            {
                Parts = [new(MoneySource.OtherFiscal, 0.001m)],
            },
            "PS-09",
            "AmountNotWholeFen"
        );
        RefusedContent(
            Content() with
            {
                Forward = [new(2028, 1m)],
            },
            "PS-13",
            "ForwardYearsNotInOrder"
        );
        RefusedContent(
            Content() with
            {
                Forward = [new(2027, 1m), new(2028, 1m), new(2029, 1m)],
            },
            "PS-13",
            "TooManyYears"
        );
    }

    [Fact]
    public void a_plan_of_another_county_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            GivenItem().When(new DraftPlan(PlanKey, Content()), Stranger, Now)
        );

    [Fact]
    public void a_survey_asks_at_least_three()
    {
        var survey = new RecordNeedSurvey(PlanKey, 2, new(2026, 2, 1), "结论", Proof);
        GivenDraft().Refused(survey, Writer, Now, "GP-14", "TooFewRespondents");
        GivenDraft().When(survey with { Respondents = 3 }, Writer, Now);
        GivenDraft()
            .Refused(survey with { On = new(2026, 3, 3) }, Writer, Now, "GP-14", "SurveyInFuture");
        GivenDraft()
            .Refused(survey with { Findings = "" }, Writer, Now, "GP-14", "FindingsMissing");
    }

    [Fact]
    public void public_opinion_says_what_came_in_and_what_was_adopted()
    {
        var opinion = new RecordPublicOpinion(PlanKey, 0, new(2026, 2, 1), "无意见", "无");
        GivenDraft().When(opinion, Writer, Now);
        GivenDraft()
            .Refused(opinion with { Opinions = -1 }, Writer, Now, "GP-15", "OpinionsNegative");
        GivenDraft()
            .Refused(opinion with { Summary = "" }, Writer, Now, "GP-15", "OpinionSummaryMissing");
        GivenDraft()
            .Refused(opinion with { Adopted = "" }, Writer, Now, "GP-15", "OpinionAdoptedMissing");
        GivenDraft()
            .Refused(
                opinion with
                {
                    On = new(2026, 3, 3),
                },
                Writer,
                Now,
                "GP-15",
                "OpinionInFuture"
            );
    }

    [Fact]
    public void a_plan_is_reviewed_with_survey_opinion_and_declaration()
    {
        var submit = new SubmitPlan(PlanKey, true);
        GivenDraft().When(submit, Writer, Now);
        GivenDraft()
            .Refused(
                submit with
                {
                    NothingForbidden = false,
                },
                Writer,
                Now,
                "PS-06",
                "NegativeListNotDeclared"
            );
        Specification
            .Given(PlanKey, new PlanDrafted(Content(), Writer.Holder), Opinion())
            .Refused(submit, Writer, Now, "GP-14", "SurveyMissing");
        Specification
            .Given(PlanKey, new PlanDrafted(Content(), Writer.Holder), Survey())
            .Refused(submit, Writer, Now, "GP-15", "PublicOpinionMissing");
    }

    [Fact]
    public void a_survey_serves_for_a_year()
    {
        Specification Surveyed(DateOnly on) =>
            Specification.Given(
                PlanKey,
                new PlanDrafted(Content(), Writer.Holder),
                Survey(on),
                Opinion()
            );

        Surveyed(new(2025, 3, 2)).When(new SubmitPlan(PlanKey, true), Writer, Now);
        Surveyed(new(2025, 3, 1))
            .Refused(new SubmitPlan(PlanKey, true), Writer, Now, "GP-14", "SurveyTooOld");
    }

    [Fact]
    public void approval_plans_the_money()
    {
        var changes = GivenReview().When(new ApprovePlan(PlanKey, 2026), Checker, Now);

        Assert.Equal([PlanKey, BudgetKey], changes.Select(change => change.Stream));
        Assert.Equal(
            2_400_000m,
            Assert.IsType<MoneyPlanned>(changes[1].Event).Parts.Sum(part => part.Amount)
        );
    }

    [Fact]
    public void who_made_the_need_does_not_review_it()
    {
        GivenReview()
            .Refused(new ApprovePlan(PlanKey, 2026), Writer, Now, "SD-01", "ReviewerMadeTheNeed");
        var deputy = Official(3) with { DeputyFor = Writer.Account };
        GivenReview()
            .Refused(new ApprovePlan(PlanKey, 2026), deputy, Now, "SD-01", "ReviewerMadeTheNeed");
        GivenReview()
            .Refused(new ReturnPlan(PlanKey, "x"), Writer, Now, "SD-01", "ReviewerMadeTheNeed");
    }

    [Fact]
    public void no_money_no_approval()
    {
        var approve = new ApprovePlan(PlanKey, 2026);
        Specification
            .Given(PlanKey, PlanInReview())
            .Refused(approve, Checker, Now, "PS-09", "BudgetMissing");
        Specification
            .Given(PlanKey, PlanInReview())
            .And(BudgetKey, BudgetEvents(2_399_999.99m))
            .Refused(approve, Checker, Now, "PS-09", "SourceOverdrawn");
    }

    [Fact]
    public void a_draft_is_not_approved_and_a_submitted_plan_not_changed()
    {
        Specification
            .Given(PlanKey, DraftedPlan())
            .And(BudgetKey, BudgetEvents())
            .Refused(new ApprovePlan(PlanKey, 2026), Checker, Now, null, "PlanNotInReview");
        Specification
            .Given(PlanKey, PlanInReview())
            .And(ItemKey, Added())
            .Refused(new ChangePlan(PlanKey, Content()), Writer, Now, "GP-16", "PlanNotDraft");
    }

    [Fact]
    public void a_returned_plan_is_a_draft_again()
    {
        GivenReview().Refused(new ReturnPlan(PlanKey, " "), Checker, Now, null, "ReasonMissing");
        Specification
            .Given(PlanKey, [.. PlanInReview(), new PlanReturned("补充调查", Checker.Holder)])
            .And(ItemKey, Added())
            .When(new ChangePlan(PlanKey, Content()), Writer, Now);
    }

    [Fact]
    public void an_intent_is_public_thirty_days_before_the_start()
    {
        var change = Assert.Single(
            Specification
                .Given(PlanKey, ApprovedPlan())
                .When(
                    new PublishIntent(PlanKey, Notice with { PublishedAt = At(new(2026, 5, 23)) }),
                    Checker,
                    At(new(2026, 5, 23), 10)
                )
        );

        // Rule book 8.4: for a start on 2026-06-22 the intent is published on or before 2026-05-23.
        Assert.Equal(new(2026, 6, 22), Assert.IsType<IntentPublished>(change.Event).EarliestStart);
    }

    [Fact]
    public void an_intent_follows_approval_and_the_official_notice()
    {
        var publish = new PublishIntent(PlanKey, Notice);
        Specification
            .Given(PlanKey, DraftedPlan())
            .Refused(publish, Checker, Now, "PS-09", "PlanNotApproved");
        Specification
            .Given(PlanKey, AnnouncedPlan())
            .Refused(publish, Checker, Now, "GP-16", "IntentIsPublic");
        Specification
            .Given(PlanKey, ApprovedPlan())
            .Refused(
                new PublishIntent(PlanKey, Notice with { PublishedAt = Now.AddSeconds(1) }),
                Checker,
                Now,
                "GP-18",
                "EarlierThanOfficial"
            );
        Specification
            .Given(PlanKey, ApprovedPlan())
            .Refused(
                new PublishIntent(PlanKey, Notice with { Address = new("ftp://x") }),
                Checker,
                Now,
                "GP-18",
                "OfficialAddressWrong"
            );
    }

    [Fact]
    public void a_withdrawn_plan_frees_its_money()
    {
        var changes = Specification
            .Given(PlanKey, AnnouncedPlan())
            .And(BudgetKey, PlannedBudget())
            .When(new WithdrawPlan(PlanKey, 2026, null, "任务取消"), Checker, Now);

        Assert.IsType<PlanWithdrawn>(changes[0].Event);
        Assert.IsType<PlannedMoneyFreed>(changes[1].Event);
    }

    [Fact]
    public void a_plan_in_a_running_tender_is_not_withdrawn()
    {
        Specification
            .Given(PlanKey, [.. AnnouncedPlan(), new PlanTakenUp(TenderKey.Id)])
            .And(TenderKey, Drafted())
            .And(BudgetKey, PlannedBudget())
            .Refused(
                new WithdrawPlan(PlanKey, 2026, TenderKey.Id, "任务取消"),
                Checker,
                Now,
                null,
                "PlanInTender"
            );
        Specification
            .Given(PlanKey, [.. ApprovedPlan(), new PlanWithdrawn("x", Checker.Holder)])
            .Refused(
                new WithdrawPlan(PlanKey, 2026, null, "x"),
                Checker,
                Now,
                null,
                "PlanWithdrawn"
            );
    }

    private static Specification GivenItem() => Specification.Given(ItemKey, Added());

    private static Specification GivenDraft() => Specification.Given(PlanKey, DraftedPlan());

    private static Specification GivenReview() =>
        Specification.Given(PlanKey, PlanInReview()).And(BudgetKey, BudgetEvents());

    private static void RefusedContent(PlanContent content, string? rule, string code) =>
        GivenItem().Refused(new DraftPlan(PlanKey, content), Writer, Now, rule, code);
}
