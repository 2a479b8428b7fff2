using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A file for the bank with the answers so far. Amounts are yuan.</summary>
public sealed class BankBatchPage : IReadModel<BankBatchPage>
{
    public static string StreamType => BankBatch.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Number { get; set; } = "";
    public DateOnly MadeOn { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public int Count { get; set; }
    public decimal Total { get; set; }

    /// <summary>Lines without an answer.</summary>
    public int Open { get; set; }

    /// <summary>How often the file was taken out.</summary>
    public int Taken { get; set; }

    public List<BankBatchLine> Lines { get; set; } = [];
    public List<BankLineResult> Results { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public BankLineResult? ResultOf(int line) => Results.Find(result => result.Line == line);

    public static BankBatchPage? Fold(BankBatchPage? row, StoredEvent e)
    {
        row ??= new BankBatchPage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            MadeAt = e.At,
        };
        row.Version = e.Version;
        switch (e.Data)
        {
            case BankBatchMade made:
                (row.Number, row.MadeOn, row.Lines) = (made.Number, made.On, [.. made.Lines]);
                row.Total = made.Lines.Sum(line => line.Amount);
                row.Count = row.Open = made.Lines.Count;
                break;
            case BankFileTaken:
                row.Taken++;
                break;
            case BankAnswerRead answer:
                row.Results = [.. row.Results, .. answer.Results];
                row.Open = row.Count - row.Results.Count;
                break;
        }

        return row;
    }
}
