using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Signs for one side. The second signature puts the contract in force and commits its money; a later year's money is reserved in the same breath, else it is not signed.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="BudgetYear">The budget that pays, as the page showed it.</param>
/// <param name="Scan">The sealed paper.</param>
/// <param name="Proof">How the server made sure of the signer just now.</param>
/// <param name="LateReason">Why after the last day (GP-42), when it is.</param>
/// <param name="SeenVersion">What was on the screen is what is signed.</param>
/// <param name="Before">For a later year the contract of the year before: its result may have been published since this one was drafted (CA-16).</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record SignContract(
    StreamKey Contract,
    int BudgetYear,
    FileRef Scan,
    SignatureProof Proof,
    string? LateReason,
    long? SeenVersion = null,
    StreamKey? Before = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Contract.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Contract>(Contract, SeenVersion),
            StreamUse.Of<Budget>(BudgetKey),
            .. Before is { } year ? [StreamUse.Of<Contract>(year)] : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        var forBuyer = context.Actor.Role == Role.Official;
        RefuseUnlessOwn(contract, forBuyer, context);
        Refuse.If(contract.Status != ContractStatus.Signing, null, "ContractNotInSigning");
        Refuse.If(
            forBuyer ? contract.BuyerSigner is not null : contract.SupplierSigned,
            null,
            "SignedAlready"
        );
        RequireRenewal(contract, streams, context);
        var late = contract.Draft.SignBy is { } day && context.Today > day;
        Refuse.If(
            late && string.IsNullOrWhiteSpace(LateReason),
            "GP-42",
            "SigningLate",
            nameof(LateReason),
            contract.Draft.SignBy ?? default
        );
        yield return Change.To<Contract>(
            Contract,
            forBuyer
                ? new ContractSignedByBuyer(Scan, Proof, context.Actor.Holder)
                : new ContractSignedBySupplier(Scan, Proof, context.Actor.Holder)
        );
        if (forBuyer ? contract.SupplierSigned : contract.BuyerSigner is not null)
        {
            foreach (
                var change in Conclude(contract, streams.Find<Budget>(BudgetKey), late, context)
            )
            {
                yield return change;
            }
        }
    }

    private void RefuseUnlessOwn(Contract contract, bool forBuyer, DecisionContext context)
    {
        if (forBuyer)
        {
            InScope.Authority(Contract, context);
        }
        else
        {
            InScope.Organisation(contract.Draft.Supplier, context);
        }

        if (contract.Draft.BudgetYear != BudgetYear)
        {
            throw new NotInScopeException(nameof(Budget));
        }
    }

    private void RequireRenewal(Contract contract, LoadedStreams streams, DecisionContext context)
    {
        var draft = contract.Draft;
        if (draft.YearNumber < 2)
        {
            return;
        }

        var year = Procurement.Contract.KeyOf(Contract.Tenant, draft.Tender, draft.YearNumber - 1);
        if (Before != year)
        {
            throw new NotInScopeException(nameof(Before));
        }

        if (streams.Find<Contract>(year) is { Schedule: { } schedule } before)
        {
            Renewal.Require(before, schedule.Bands, Contract.Tenant, context);
        }
    }

    private IEnumerable<Change> Conclude(
        Contract contract,
        Budget? budget,
        bool late,
        DecisionContext context
    )
    {
        Refuse.If(budget is null, "PS-09", "BudgetMissing", null, BudgetYear);
        var held = Refuse.Missing(budget);
        if (contract.Draft.Parts.Count > 0)
        {
            var reserved = held.Reserve(Contract.Id, null, contract.Draft.Parts, [], context);
            yield return Change.To<Budget>(BudgetKey, reserved);
            held = held.Apply(reserved);
        }

        yield return Change.To<Budget>(
            BudgetKey,
            held.Commit(Contract.Id, contract.Draft.Reservation, contract.Draft.Price)
        );
        var publishDays = context.Rules.Parameters.Count(
            "GP-43.contract_publish_workdays",
            Contract.Tenant,
            context.Today
        );
        yield return Change.To<Contract>(
            Contract,
            new ContractSigned(
                context.Today,
                late ? LateReason?.Trim() : null,
                context.Rules.Calendar.AddWorkingDays(context.Today, publishDays)
            )
        );
    }
}
