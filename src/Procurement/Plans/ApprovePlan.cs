using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Approves a plan: the reviewer had no hand in the need (SD-01), the budget has the money (PS-09) and the cap has room for it (CA-06). From now its money is planned.</summary>
/// <param name="BudgetYear">The plan's year, as the page showed it; names the budget that is locked.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ApprovePlan(StreamKey Stream, int BudgetYear, long? SeenVersion = null)
    : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Stream.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Plan>(Stream, SeenVersion), StreamUse.Of<Budget>(BudgetKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var plan = Refuse.Missing(streams.Find<Plan>(Stream));
        if (plan.Content.Year != BudgetYear)
        {
            throw new NotInScopeException(nameof(Budget));
        }

        plan.RefuseUnlessReviewer(context.Actor.Holder);
        plan.RefuseUnlessNeedIsProven(Stream.Tenant, context);
        var budget = streams.Find<Budget>(BudgetKey);
        Refuse.If(budget is null, "PS-09", "BudgetMissing", null, BudgetYear);
        yield return Change.To<Plan>(Stream, new PlanApproved(context.Actor.Holder));
        yield return Change.To<Budget>(
            BudgetKey,
            Refuse.Missing(budget).Plan(Stream.Id, plan.Content.Parts, context)
        );
    }
}
