using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement.Tests.Tenders;

/// <summary>Case 1 (凤阳街道社工站) as its events, in the calendar of 2026: what tests of plans and tenders are given.</summary>
internal static class Purchase
{
    public const string Tenant = "440105";

    public static readonly DateOnly Issue = new(2026, 4, 8);
    public static readonly StreamKey PlanKey = new(Tenant, DerivedId.From("test", "plan"));
    public static readonly StreamKey TenderKey = new(Tenant, DerivedId.From("test", "tender"));
    public static readonly StreamKey BudgetKey = Budget.KeyOf(Tenant, 2026);
    public static readonly StreamKey ItemKey = CatalogueItem.KeyOf(
        "440000",
        "A0504",
        new DateOnly(2026, 1, 1)
    );
    public static readonly StreamKey SupplierKey = Supplier.KeyOf("52440105MJ00000014");

    public static readonly Actor Writer = Official(1);
    public static readonly Actor Checker = Official(2);
    public static readonly Actor Agency = new(Guid.Empty, Role.Agency, "000000", SupplierKey.Id);
    public static readonly Actor Stranger = new(Guid.NewGuid(), Role.Official, "530121");

    public static readonly OfficialNotice Notice = new(
        new Uri("http://www.ccgp.gov.cn/x"),
        At(new(2026, 2, 1))
    );

    public static readonly FileRef Proof = new("report.pdf", new string('a', 64), 1000);

    public static Actor Official(int number) =>
        new(DerivedId.From("official", $"{number}"), Role.Official, Tenant);

    public static DateTimeOffset At(DateOnly day, int hour = 9) =>
        ChinaTime.At(day, new TimeOnly(hour, 0));

    public static CatalogueItemAdded Added() =>
        new(
            "A0504",
            "社工站服务",
            ServiceContent.PublicService,
            new("站·年", "每站二十名社工", null),
            new(2026, 1, 1),
            "粤财〔2025〕1号"
        );

    public static PlanContent Content() =>
        new(
            "凤阳街道社工站",
            new("440000", ItemKey.Id, "A0504", "社工站服务"),
            "为困难群众和特殊群体提供服务",
            1,
            2026,
            [new(MoneySource.OtherFiscal, 2_400_000m)],
            [new(2027, 2_400_000m), new(2028, 2_400_000m)],
            new(2026, 4, 1),
            null
        );

    public static object[] BudgetEvents(decimal amount = 3_000_000m) =>
        [new BudgetSet(Tenant, 2026, [new(MoneySource.OtherFiscal, amount)], "海财〔2026〕1号")];

    public static NeedSurveyRecorded Survey(DateOnly? on = null) =>
        new(5, on ?? new(2026, 1, 20), "市场有充足供给", Proof, Writer.Holder);

    public static PublicOpinionRecorded Opinion() =>
        new(12, new(2026, 1, 25), "希望增加探访", "已采纳", Writer.Holder);

    public static object[] DraftedPlan(PlanContent? content = null) =>
        [new PlanDrafted(content ?? Content(), Writer.Holder), Survey(), Opinion()];

    public static object[] PlanInReview() => [.. DraftedPlan(), new PlanSubmitted(Writer.Holder)];

    public static object[] ApprovedPlan() => [.. PlanInReview(), new PlanApproved(Checker.Holder)];

    public static object[] AnnouncedPlan() =>
        [
            .. ApprovedPlan(),
            new IntentPublished(Notice, new(2026, 3, 2), new(2026, 4, 1), Checker.Holder),
        ];

    public static object[] PlannedBudget() =>
        [.. BudgetEvents(), new MoneyPlanned(PlanKey.Id, Content().Parts)];

    public static TenderScope Scope() =>
        new(
            "海珠区人民政府凤阳街道办事处",
            "社会工作服务",
            "1 个站点,20 名社工",
            ["440105013"],
            new(2026, 7, 1),
            new(2029, 6, 30),
            new(true, true, true, true, true)
        );

    public static TenderPricing FixedPrice() =>
        new(OfferBasis.Hours, 7_200_000m, 35_244, 0, 0, null);

    public static TenderPricing Competing() =>
        new(OfferBasis.Price, 7_200_000m, null, 0.10m, 0.04m, new(0.5m, 0.5m, 0.45m));

    public static TenderRequirements Requirements() => new(["具备法人资格"], ["足额缴纳社保"]);

    public static Criterion Judged(decimal points, string name = "服务方案") =>
        new("c2", name, points, CriterionKind.Judged, false, true, "优 60 良 40 一般 20");

    public static Criterion Hours(decimal points) =>
        new("c1", "服务时数", points, CriterionKind.Hours, false, false, "");

    public static Criterion Price(decimal points) =>
        new("c1", "价格", points, CriterionKind.Price, false, false, "");

    public static TenderDates Dates(DateOnly? deadline = null) =>
        new(
            new(2026, 4, 15),
            At(deadline ?? new(2026, 4, 29)),
            At(deadline ?? new(2026, 4, 29)),
            "海珠区公共资源交易中心"
        );

    public static TenderDocument Document(TenderDocumentKind kind) =>
        new(
            DerivedId.From("document", $"{kind}"),
            kind,
            new($"{kind}.pdf", new string((char)('a' + (int)kind), 64), 1000)
        );

    public static TenderDrafted Drafted(TenderMethod method = TenderMethod.OpenTender) =>
        new(
            PlanKey.Id,
            "440105-2026-01996",
            "凤阳街道社工站",
            method,
            null,
            null,
            "A0504",
            new(2026, Content().Parts, Content().Forward),
            Writer.Holder
        );

    public static object[] WrittenTender(TenderMethod method = TenderMethod.OpenTender) =>
        [
            Drafted(method),
            new TenderScopeSet(Scope(), Writer.Holder),
            new TenderPricingSet(FixedPrice(), Writer.Holder),
            new TenderRequirementsSet(Requirements(), Writer.Holder),
            new TenderCriteriaSet([Hours(20), Judged(80)], Writer.Holder),
            new TenderDocumentAdded(Document(TenderDocumentKind.Main), Writer.Holder),
            new TenderDocumentAdded(Document(TenderDocumentKind.ContractDraft), Writer.Holder),
            new TenderDatesSet(Dates(), Writer.Holder),
        ];

    public static object[] TenderInCheck() =>
        [.. WrittenTender(), new TenderSubmittedForCheck(Writer.Holder)];

    public static object[] PublishedTender(TenderMethod method = TenderMethod.OpenTender) =>
        [
            .. WrittenTender(method),
            new TenderSubmittedForCheck(Writer.Holder),
            new TenderPublished(Issue, new(2026, 4, 15), Notice, Checker.Holder),
        ];

    public static object[] ConfirmedSupplier() =>
        [
            new SupplierRegistered(
                "52440105MJ00000014",
                "示例社工服务中心",
                SupplierKind.SocialOrganisation,
                Tenant,
                "凤阳街道",
                null
            ),
            new AnnualInspectionRecorded(2025, InspectionResult.Passed, Proof),
            new BankAccountSet(Guid.NewGuid(), "hmac"),
            new SupplierConfirmed(Writer.Holder),
        ];
}
