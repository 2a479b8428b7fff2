using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Reads the bank's answer to a batch. Lines answered before are passed over, so reading a file twice changes nothing; a failed line returns the payment and frees its money.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Lines">The batch's lines that the file answers, as the page knows them.</param>
/// <param name="Results">What the bank said, one per line.</param>
/// <param name="Sha256">Of the answer file.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ReadBankAnswer(
    StreamKey Batch,
    IReadOnlyList<BankBatchLine> Lines,
    IReadOnlyList<BankLineResult> Results,
    string Sha256
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<BankBatch>(Batch),
            .. Lines
                .Select(line => StreamUse.Of<Payment>(PaymentOf(line)))
                .DistinctBy(use => use.Key),
            .. Lines
                .Select(line => StreamUse.Of<Contract>(ContractOf(line)))
                .DistinctBy(use => use.Key),
            .. Lines
                .Select(line => StreamUse.Of<Budget>(BudgetOf(line)))
                .DistinctBy(use => use.Key),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Batch, context);
        var batch = Refuse.Missing(streams.Find<BankBatch>(Batch));
        var answered = new List<BankLineResult>();
        // Several lines of one contract see what the lines before did to it.
        var contracts = Lines
            .Select(ContractOf)
            .Distinct()
            .ToDictionary(key => key, key => Refuse.Missing(streams.Find<Contract>(key)));
        foreach (var result in Results)
        {
            if (IsNew(result, batch))
            {
                answered.Add(result);
                foreach (var change in Answer(batch.Lines[result.Line], result, streams, contracts))
                {
                    yield return change;
                }
            }
        }

        if (answered.Count > 0)
        {
            yield return Change.To<BankBatch>(Batch, new BankAnswerRead(Sha256, answered));
        }
    }

    private bool IsNew(BankLineResult result, BankBatch batch)
    {
        Refuse.If(
            Results.Count(other => other.Line == result.Line) > 1,
            null,
            "AnswerLineTwice",
            nameof(Results),
            result.Line
        );
        Refuse.If(
            !batch.Lines.TryGetValue(result.Line, out var line) || !Lines.Contains(line),
            null,
            "AnswerLineUnknown",
            nameof(Results),
            result.Line,
            batch.Number
        );
        var before = batch.Results.GetValueOrDefault(result.Line);
        Refuse.If(
            before is not null && before.Paid != result.Paid,
            null,
            "AnswerContradicts",
            nameof(Results),
            result.Line
        );
        return before is null;
    }

    private IEnumerable<Change> Answer(
        BankBatchLine line,
        BankLineResult result,
        LoadedStreams streams,
        Dictionary<StreamKey, Contract> contracts
    )
    {
        var budget = Refuse.Missing(streams.Find<Budget>(BudgetOf(line)));
        Refuse.Missing(streams.Find<Payment>(PaymentOf(line)));
        var contract = contracts[ContractOf(line)];
        yield return Change.To<Payment>(
            PaymentOf(line),
            result.Paid
                ? new PaymentSettled(result.At)
                : new PaymentFailed(result.At, result.Reason)
        );
        // Paid although a lower result came meanwhile: what is too much is claimed back (EV-23).
        foreach (
            var change in Reckoning.With(
                contract,
                result.Paid
                    ? new ContractPaid(line.Payment, line.Milestone, line.Amount)
                    : new PaymentClaimFreed(line.Payment, line.Milestone, line.Amount)
            )
        )
        {
            contract = contract.Apply(change);
            yield return Change.To<Contract>(ContractOf(line), change);
        }

        contracts[ContractOf(line)] = contract;
        yield return Change.To<Budget>(
            BudgetOf(line),
            result.Paid
                ? budget.Pay(line.Contract, line.Payment)
                : budget.Return(line.Contract, line.Payment)
        );
    }

    private StreamKey PaymentOf(BankBatchLine line) => new(Batch.Tenant, line.Payment);

    private StreamKey ContractOf(BankBatchLine line) => new(Batch.Tenant, line.Contract);

    private StreamKey BudgetOf(BankBatchLine line) => Budget.KeyOf(Batch.Tenant, line.BudgetYear);
}
