using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Ends a contract before its last day. What is accepted stays owed; the rest of the money is free.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="BudgetYear">The budget that pays, as the page showed it.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record EndContract(
    StreamKey Contract,
    int BudgetYear,
    string Reason,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Contract.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Contract>(Contract, SeenVersion), StreamUse.Of<Budget>(BudgetKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Contract, context);
        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        var budget = Refuse.Missing(streams.Find<Budget>(BudgetKey));
        Refuse.If(contract.Status != ContractStatus.InForce, null, "ContractNotInForce");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        // Claims not yet ordered still lie in the budget's payable part, so they are kept with the rest.
        var keep =
            (contract.Schedule?.Milestones ?? []).Sum(milestone =>
                Math.Max(
                    0,
                    ContractMoney.Payable(contract, milestone)
                        - contract.Of(milestone.No).Paid
                        + contract.Of(milestone.No).Recovered
                )
            ) - budget.Of(Contract.Id).Ordered.Total;
        yield return Change.To<Contract>(Contract, new ContractEnded(context.Today, Reason.Trim()));
        foreach (
            var freed in budget.FreeCommitment(Contract.Id, Math.Max(0, keep), "contract_ended")
        )
        {
            yield return Change.To<Budget>(BudgetKey, freed);
        }
    }
}
