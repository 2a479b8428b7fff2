using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Begins a tender from an approved plan; the money is the plan's. A plan whose last tender ended empty may be put to tender again.</summary>
/// <param name="Plan">In the same tenant.</param>
/// <param name="Previous">The plan's last tender, or <c>null</c>.</param>
/// <param name="Number">Project number.</param>
/// <param name="MethodReason">Why not an open tender (GP-05).</param>
/// <param name="MethodApproval">The finance department's approval, where the sum asks for an open tender (GP-04).</param>
[AllowedFor(Role.Official)]
public sealed record DraftTender(
    StreamKey Stream,
    Guid Plan,
    Guid? Previous,
    string Number,
    TenderMethod Method,
    string? MethodReason,
    string? MethodApproval
) : IDecision
{
    private StreamKey PlanKey => new(Stream.Tenant, Plan);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Stream, 0),
            StreamUse.Of<Plan>(PlanKey),
            .. Previous is { } id
                ? [StreamUse.Of<Tender>(new StreamKey(Stream.Tenant, id))]
                : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var plan = Refuse.Missing(streams.Find<Plan>(PlanKey));
        if (plan.Tender != Previous)
        {
            throw new ConflictException(PlanKey, 0, streams.Version(PlanKey));
        }

        Refuse.If(plan.Status != PlanStatus.Approved, "PS-09", "PlanNotApproved", nameof(Plan));
        plan.RefuseIfInTender(streams, Stream.Tenant);
        Refuse.If(string.IsNullOrWhiteSpace(Number), null, "TenderNumberMissing", nameof(Number));
        RefuseUnlessMethodFits(plan.Content.Budget, context);
        yield return Change.To<Tender>(
            Stream,
            new TenderDrafted(
                Plan,
                Number.Trim(),
                plan.Content.Title,
                Method,
                Method == TenderMethod.OpenTender ? null : MethodReason?.Trim(),
                Method == TenderMethod.OpenTender ? null : MethodApproval?.Trim(),
                plan.Content.Item.Code,
                new TenderMoney(plan.Content.Year, plan.Content.Parts, plan.Content.Forward),
                context.Actor.Holder
            )
        );
        yield return Change.To<Plan>(PlanKey, new PlanTakenUp(Stream.Id));
    }

    // T-05: the threshold is 以上, so exactly this sum must be tendered openly.
    private void RefuseUnlessMethodFits(decimal budget, DecisionContext context)
    {
        if (Method == TenderMethod.OpenTender)
        {
            return;
        }

        Refuse.If(
            string.IsNullOrWhiteSpace(MethodReason),
            "GP-05",
            "MethodReasonMissing",
            nameof(MethodReason)
        );
        var threshold = context.Rules.Parameters.Number(
            "GP-06.public_tender_threshold",
            Stream.Tenant,
            context.Today
        );
        Refuse.If(
            budget >= threshold && string.IsNullOrWhiteSpace(MethodApproval),
            "GP-04",
            "OpenTenderRequired",
            nameof(MethodApproval),
            threshold
        );
    }
}
