using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Ends a plan that no running tender uses; its public intent is marked as ended (GP-16) and its money is free.</summary>
/// <param name="BudgetYear">The plan's year.</param>
/// <param name="Tender">The tender that was begun for it last, or <c>null</c>.</param>
[AllowedFor(Role.Official)]
public sealed record WithdrawPlan(
    StreamKey Stream,
    int BudgetYear,
    Guid? Tender,
    string Reason,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Stream.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Plan>(Stream, SeenVersion),
            StreamUse.Of<Budget>(BudgetKey),
            .. Tender is { } id
                ? [StreamUse.Of<Tender>(new StreamKey(Stream.Tenant, id))]
                : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var plan = Refuse.Missing(streams.Find<Plan>(Stream));
        if (plan.Content.Year != BudgetYear || plan.Tender != Tender)
        {
            throw new NotInScopeException(nameof(Plan));
        }

        Refuse.If(plan.Status == PlanStatus.Withdrawn, null, "PlanWithdrawn");
        plan.RefuseIfInTender(streams, Stream.Tenant);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return Change.To<Plan>(
            Stream,
            new PlanWithdrawn(Reason.Trim(), context.Actor.Holder)
        );
        var freed = streams.Find<Budget>(BudgetKey)?.FreePlanned(Stream.Id, "plan_withdrawn") ?? [];
        foreach (var e in freed)
        {
            yield return Change.To<Budget>(BudgetKey, e);
        }
    }
}
