using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Publishes a tender: the checker wrote none of it, the intent has been public long enough (GP-16), the official notice stands (GP-18), every section still holds on this day, and the budget reserves this year's money in place of the plan's.</summary>
/// <param name="Plan">The tender's plan.</param>
/// <param name="BudgetYear">The tender's budget year.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record PublishTender(
    StreamKey Stream,
    Guid Plan,
    int BudgetYear,
    OfficialNotice Notice,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey PlanKey => new(Stream.Tenant, Plan);

    private StreamKey BudgetKey => Budget.KeyOf(Stream.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Stream, SeenVersion),
            StreamUse.Of<Plan>(PlanKey),
            StreamUse.Of<Budget>(BudgetKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Stream));
        if (tender.Plan != Plan || tender.Money.Year != BudgetYear)
        {
            throw new NotInScopeException(nameof(Tender));
        }

        Refuse.If(tender.Status != TenderStatus.InCheck, null, "TenderNotInCheck");
        Refuse.If(tender.WasWrittenBy(context.Actor.Holder), "SD-02", "CheckerWroteIt");
        RefuseUnlessIntentIsOldEnough(Refuse.Missing(streams.Find<Plan>(PlanKey)), context);
        tender.RefuseUnlessComplete(Stream, context);
        Notice.RefuseUnlessPublished(context);
        var budget = streams.Find<Budget>(BudgetKey);
        Refuse.If(budget is null, "PS-09", "BudgetMissing", null, BudgetYear);
        var law = LawOn.Of(Stream, context);
        yield return Change.To<Tender>(
            Stream,
            new TenderPublished(
                context.Today,
                DateRules.NoticeUntil(context.Today, law),
                Notice,
                context.Actor.Holder
            )
        );
        yield return Change.To<Budget>(
            BudgetKey,
            Refuse
                .Missing(budget)
                .Reserve(Stream.Id, Plan, tender.Money.Parts, tender.Money.Forward, context)
        );
    }

    private static void RefuseUnlessIntentIsOldEnough(Plan plan, DecisionContext context)
    {
        Refuse.If(plan.Status != PlanStatus.Approved, "PS-09", "PlanNotApproved");
        if (plan.Content.Urgency is not null)
        {
            return;
        }

        Refuse.If(plan.Intent is null, "GP-16", "IntentMissing");
        Refuse.If(
            context.Today < plan.Intent?.EarliestStart,
            "GP-16",
            "IntentTooYoung",
            null,
            plan.Intent?.On ?? default,
            plan.Intent?.EarliestStart ?? default
        );
    }
}
