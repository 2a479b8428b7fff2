using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class TenderTests
{
    private static readonly DateTimeOffset Now = At(Issue);
    private static readonly PublishTender Publish = new(TenderKey, PlanKey.Id, 2026, Notice);
    private static readonly DraftTender Begin = new(
        TenderKey,
        PlanKey.Id,
        null,
        "440105-2026-01996",
        TenderMethod.OpenTender,
        null,
        null
    );

    [Fact]
    public void a_tender_begins_with_the_plans_money()
    {
        var changes = Specification.Given(PlanKey, AnnouncedPlan()).When(Begin, Writer, Now);

        var drafted = Assert.IsType<TenderDrafted>(changes[0].Event);
        Assert.Equal((7_200_000m, 2_400_000m), (drafted.Money.Budget, drafted.Money.FirstYear));
        Assert.Equal(new PlanTakenUp(TenderKey.Id), changes[1].Event);
    }

    [Fact]
    public void a_plan_serves_one_running_tender_and_again_after_a_failed_one()
    {
        object[] taken = [.. AnnouncedPlan(), new PlanTakenUp(TenderKey.Id)];
        var again = Begin with { Stream = new(Tenant, Guid.NewGuid()), Previous = TenderKey.Id };
        Specification
            .Given(PlanKey, taken)
            .And(TenderKey, PublishedTender())
            .Refused(again, Writer, Now, null, "PlanInTender");
        Specification
            .Given(PlanKey, taken)
            .And(TenderKey, [.. PublishedTender(), new TenderFailed("too_few_bids", "GP-51")])
            .When(again, Writer, Now);
    }

    [Fact]
    public void an_unapproved_plan_and_a_missing_number_stop_the_beginning()
    {
        Specification
            .Given(PlanKey, PlanInReview())
            .Refused(Begin, Writer, Now, "PS-09", "PlanNotApproved");
        Specification
            .Given(PlanKey, AnnouncedPlan())
            .Refused(Begin with { Number = "" }, Writer, Now, null, "TenderNumberMissing");
    }

    [Theory]
    [InlineData("1999999.99", true)]
    [InlineData("2000000.00", false)]
    public void from_the_threshold_on_an_open_tender_is_required(string budget, bool free)
    {
        var amount = decimal.Parse(budget, System.Globalization.CultureInfo.InvariantCulture);
        var content = Content() with
        {
            Parts = [new(MoneySource.OtherFiscal, amount)],
            Forward = [],
        };
        var given = Specification.Given(
            PlanKey,
            [
                .. DraftedPlan(content),
                new PlanSubmitted(Writer.Holder),
                new PlanApproved(Checker.Holder),
            ]
        );
        var consult = Begin with
        {
            Method = TenderMethod.Consultation,
            MethodReason = "购买服务项目",
        };
        given.Refused(
            consult with
            {
                MethodReason = null,
            },
            Writer,
            Now,
            "GP-05",
            "MethodReasonMissing"
        );
        if (free)
        {
            given.When(consult, Writer, Now);
        }
        else
        {
            given.Refused(consult, Writer, Now, "GP-04", "OpenTenderRequired");
            given.When(consult with { MethodApproval = "穗财批〔2026〕1号" }, Writer, Now);
        }
    }

    [Fact]
    public void publication_reserves_this_years_part_in_place_of_the_plans()
    {
        var changes = GivenCheck().When(Publish, Checker, Now);

        var published = Assert.IsType<TenderPublished>(changes[0].Event);
        Assert.Equal((Issue, new(2026, 4, 15)), (published.IssuedOn, published.NoticeUntil));
        var reserved = Assert.IsType<MoneyReserved>(changes[1].Event);
        Assert.Equal(2_400_000m, reserved.Parts.Sum(part => part.Amount));
        Assert.Equal(2_400_000m, reserved.PlanParts.Sum(part => part.Amount));
        Assert.Equal([2027, 2028], reserved.Forward.Select(year => year.Year));
    }

    [Fact]
    public void who_wrote_a_part_does_not_publish_it()
    {
        GivenCheck().Refused(Publish, Writer, Now, "SD-02", "CheckerWroteIt");
        var deputy = Official(3) with { DeputyFor = Writer.Account };
        GivenCheck().Refused(Publish, deputy, Now, "SD-02", "CheckerWroteIt");
    }

    [Fact]
    public void the_intent_must_have_been_public_for_thirty_days()
    {
        Given(ApprovedPlan(), TenderInCheck())
            .Refused(Publish, Checker, Now, "GP-16", "IntentMissing");
        Given(
                [
                    .. ApprovedPlan(),
                    new IntentPublished(Notice, new(2026, 3, 10), new(2026, 4, 9), Checker.Holder),
                ],
                TenderInCheck()
            )
            .Refused(Publish, Checker, Now, "GP-16", "IntentTooYoung");
    }

    [Fact]
    public void an_urgent_purchase_that_nobody_could_foresee_needs_no_intent() =>
        Given(
                [
                    .. DraftedPlan(Content() with { Urgency = "台风灾后安置" }),
                    new PlanSubmitted(Writer.Holder),
                    new PlanApproved(Checker.Holder),
                ],
                TenderInCheck()
            )
            .When(Publish, Checker, Now);

    [Fact]
    public void only_a_complete_tender_in_check_is_published()
    {
        Given(AnnouncedPlan(), WrittenTender())
            .Refused(Publish, Checker, Now, null, "TenderNotInCheck");
        Given(AnnouncedPlan(), TenderInCheck())
            .Refused(Publish, Checker, At(new(2026, 4, 13)), "GP-33", "DeadlineTooEarly");
        Specification
            .Given(TenderKey, WrittenTender()[..^1])
            .Refused(
                new SubmitTenderForCheck(TenderKey),
                Writer,
                Now,
                null,
                "TenderSectionMissing"
            );
    }

    [Fact]
    public void the_portal_is_not_earlier_than_the_official_medium() =>
        GivenCheck()
            .Refused(
                Publish with
                {
                    Notice = Notice with { PublishedAt = Now.AddMinutes(1) },
                },
                Checker,
                Now,
                "GP-18",
                "EarlierThanOfficial"
            );

    [Fact]
    public void a_budget_that_shrank_stops_publication() =>
        Specification
            .Given(PlanKey, AnnouncedPlan())
            .And(TenderKey, TenderInCheck())
            .And(BudgetKey, BudgetEvents(2_399_999.99m))
            .Refused(Publish, Checker, Now, "PS-09", "SourceOverdrawn");

    [Fact]
    public void what_is_submitted_is_not_written_on_and_comes_back_with_a_reason()
    {
        var given = Specification.Given(TenderKey, TenderInCheck());
        given.Refused(new SetTenderScope(TenderKey, Scope()), Writer, Now, null, "TenderNotDraft");
        given.Refused(new ReturnTender(TenderKey, ""), Checker, Now, null, "ReasonMissing");
        given.When(new ReturnTender(TenderKey, "日期有误"), Checker, Now);
        Specification
            .Given(TenderKey, WrittenTender())
            .Refused(new ReturnTender(TenderKey, "x"), Checker, Now, null, "TenderNotInCheck");
    }

    [Fact]
    public void a_document_is_taken_once_and_there_is_one_main_document()
    {
        var given = Specification.Given(TenderKey, WrittenTender());
        given.Refused(
            new AddTenderDocument(TenderKey, Document(TenderDocumentKind.Main)),
            Writer,
            Now,
            null,
            "DocumentTwice"
        );
        given.Refused(
            new AddTenderDocument(
                TenderKey,
                Document(TenderDocumentKind.Main) with
                {
                    File = Proof,
                }
            ),
            Writer,
            Now,
            "GP-32",
            "MainDocumentTwice"
        );
        Assert.Throws<NotInScopeException>(() =>
            given.When(new RemoveTenderDocument(TenderKey, Guid.NewGuid()), Writer, Now)
        );
    }

    [Fact]
    public void criteria_come_after_the_price() =>
        Specification
            .Given(TenderKey, Drafted())
            .Refused(
                new SetTenderCriteria(TenderKey, [Hours(20), Judged(80)]),
                Writer,
                Now,
                "SC-05",
                "PricingComesFirst"
            );

    [Fact]
    public void a_cancelled_tender_frees_its_money_and_needs_its_official_notice()
    {
        var cancel = new CancelTender(
            TenderKey,
            2026,
            CancelGround.NoLongerNeeded,
            "任务取消",
            Notice
        );
        var given = Specification
            .Given(TenderKey, PublishedTender())
            .And(
                BudgetKey,
                [
                    .. PlannedBudget(),
                    new MoneyReserved(
                        TenderKey.Id,
                        PlanKey.Id,
                        Content().Parts,
                        Content().Parts,
                        []
                    ),
                ]
            );

        var changes = given.When(cancel, Checker, Now);
        Assert.IsType<TenderCancelled>(changes[0].Event);
        Assert.IsType<ReservationFreed>(changes[1].Event);
        given.Refused(
            cancel with
            {
                Notice = null,
            },
            Checker,
            Now,
            "GP-18",
            "OfficialNoticeMissing"
        );
        given.Refused(cancel with { Reason = "" }, Checker, Now, null, "ReasonMissing");
        Specification
            .Given(TenderKey, [.. PublishedTender(), new TenderFailed("too_few_bids", "GP-51")])
            .Refused(cancel, Checker, Now, null, "TenderHasEnded");
    }

    [Fact]
    public void every_step_on_another_countys_tender_is_out_of_scope()
    {
        IDecision[] steps =
        [
            Publish,
            new SetTenderScope(TenderKey, Scope()),
            new SetTenderPricing(TenderKey, FixedPrice()),
            new SetTenderRequirements(TenderKey, Requirements()),
            new SetTenderCriteria(TenderKey, []),
            new SetTenderDates(TenderKey, Dates()),
            new SubmitTenderForCheck(TenderKey),
            new ReturnTender(TenderKey, "x"),
            new CancelTender(TenderKey, 2026, CancelGround.Unlawful, "x", Notice),
            new AnswerQuestion(TenderKey, Guid.NewGuid(), "x"),
            new PublishCorrection(TenderKey, Notice),
            new ReturnCorrection(TenderKey, "x"),
        ];

        foreach (var step in steps)
        {
            Assert.Throws<NotInScopeException>(() => GivenCheck().When(step, Stranger, Now));
        }
    }

    private static Specification GivenCheck() => Given(AnnouncedPlan(), TenderInCheck());

    private static Specification Given(object[] plan, object[] tender) =>
        Specification.Given(PlanKey, plan).And(TenderKey, tender).And(BudgetKey, PlannedBudget());
}
