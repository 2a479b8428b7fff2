using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Puts approved payments into a file for the bank; each payment lies in one file.</summary>
/// <param name="Batch">The new batch.</param>
/// <param name="Number">Its number, one of a kind in the county.</param>
/// <param name="Payments">In the order of the lines.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record MakeBankBatch(
    StreamKey Batch,
    string Number,
    IReadOnlyList<StreamKey> Payments
) : IDecision
{
    /// <summary>The most lines of one file.</summary>
    public const int MostLines = 500;

    /// <summary>The batch with this number in a county.</summary>
    public static StreamKey KeyOf(string tenant, string number) =>
        new(tenant, DerivedId.From(BankBatch.StreamType, tenant, number));

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<BankBatch>(Batch),
            .. Payments.Distinct().Select(payment => StreamUse.Of<Payment>(payment)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Batch, context);
        Refuse.If(
            streams.Find<BankBatch>(Batch) is not null,
            null,
            "BatchNumberUsed",
            nameof(Number),
            Number
        );
        Refuse.If(Payments.Count == 0, null, "BatchEmpty", nameof(Payments));
        Refuse.If(
            Payments.Count > MostLines || Payments.Distinct().Count() != Payments.Count,
            null,
            "BatchTooLong",
            nameof(Payments),
            MostLines
        );
        var lines = Payments
            .Select((key, i) => Line(i + 1, key, streams.Find<Payment>(key), context))
            .ToList();
        yield return Change.To<BankBatch>(
            Batch,
            new BankBatchMade(Number, context.Today, lines, context.Actor.Holder)
        );
        foreach (var (key, line) in Payments.Zip(lines))
        {
            yield return Change.To<Payment>(key, new PaymentBatched(Batch.Id, Number, line.Line));
        }
    }

    private static BankBatchLine Line(
        int no,
        StreamKey key,
        Payment? payment,
        DecisionContext context
    )
    {
        InScope.Authority(key, context);
        var known = Refuse.Missing(payment);
        Refuse.If(
            known.Status != PaymentStatus.Approved,
            "SD-04",
            "PaymentNotApproved",
            nameof(Payments),
            known.Request.InvoiceNumber
        );
        return new(
            no,
            key.Id,
            known.Request.Contract,
            known.Request.BudgetYear,
            known.Request.Supplier,
            known.Request.SupplierName,
            known.Request.ContractNumber,
            known.Request.Milestone,
            known.Request.Amount
        );
    }
}

/// <summary>Takes out the file with payees and accounts; who did it and what the file was is kept.</summary>
/// <param name="Stream">The batch.</param>
/// <param name="Sha256">Of the file handed out.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record TakeBankFile(StreamKey Stream, string Sha256) : IDecision<BankBatch>
{
    public IEnumerable<object> Decide(BankBatch? batch, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(batch);
        yield return new BankFileTaken(Sha256, context.Actor.Holder);
    }
}
