using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Accepts what a higher result earns beyond what was accepted before (CA-16).</summary>
/// <param name="Stream">The contract.</param>
[AllowedFor(Role.Official)]
public sealed record AcceptDifference(StreamKey Stream, long? SeenVersion = null)
    : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(contract);
        Refuse.If(known.Status != ContractStatus.InForce, null, "ContractNotInForce");
        Acceptance.CheckSigner(known, context);
        if (
            known is not { Governed: { } milestone, Score: { } score, Schedule: { } schedule }
            || known.Of(milestone.No) is not { Status: MilestoneStatus.Accepted } progress
            || ContractMoney.Earned(known, milestone) <= progress.Accepted
        )
        {
            throw new RuleBrokenException("CA-16", "NoDifference", null);
        }

        yield return new DifferenceAccepted(
            milestone.No,
            ContractMoney.Earned(known, milestone) - progress.Accepted,
            ContractMoney.PaidPercent(score, known.Vetoed, schedule.Bands),
            context.Actor.Holder
        );
    }
}
