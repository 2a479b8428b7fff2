using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A county's money of a year: for the official's page, the list of counties and the public. Amounts are yuan.</summary>
public sealed class BudgetPage : IReadModel<BudgetPage>
{
    public static string StreamType => Budget.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public int Year { get; set; }
    public string DocumentNumber { get; set; } = "";

    /// <summary>Over all sources.</summary>
    public FigureLine Total { get; set; } = new();

    public List<SourceLine> Sources { get; set; } = [];
    public List<PurposeLine> Purposes { get; set; } = [];

    /// <summary>Base of the cap on relief funds with its origin; <c>null</c> until it is set.</summary>
    public CapBaseSet? CapBase { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>What counts against the cap of CA-06.</summary>
    public decimal ReliefHeld => SourceOf(MoneySource.ReliefFunds).Held;

    public SourceLine SourceOf(MoneySource source) =>
        Sources.Find(line => line.Source == source) ?? new SourceLine { Source = source };

    public static BudgetPage? Fold(BudgetPage? row, StoredEvent e)
    {
        row ??= new BudgetPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        (row.Version, row.UpdatedAt) = (e.Version, e.At);
        foreach (var entry in BudgetEntry.Of(e.Data))
        {
            row.Write(entry);
        }

        row.Note(e.Data);
        return row;
    }

    private void Note(object data)
    {
        switch (data)
        {
            case BudgetSet e:
                (Year, DocumentNumber) = (e.Year, e.DocumentNumber);
                break;
            case CapBaseSet e:
                CapBase = e;
                break;
            case MoneyReserved e:
                LineOf(e.Purpose, PurposeKind.Tender).Forward = [.. e.Forward];
                break;
            case ReservationFreed e:
                LineOf(e.Purpose, PurposeKind.Tender).Forward = [];
                break;
            case OutsideContractRegistered e:
                var line = LineOf(e.Contract, PurposeKind.OutsideContract);
                (line.Number, line.Title, line.SupplierName) = (e.Number, e.Title, e.SupplierName);
                break;
        }
    }

    private void Write(BudgetEntry entry)
    {
        Total.Add(entry.Figure, entry.Amount);
        if (!Sources.Exists(line => line.Source == entry.Source))
        {
            Sources = [.. Sources.Append(new() { Source = entry.Source }).OrderBy(s => s.Source)];
        }

        SourceOf(entry.Source).Add(entry.Figure, entry.Amount);
        if (entry is { Purpose: { } purpose, Kind: { } kind })
        {
            LineOf(purpose, kind).Add(entry.Figure, entry.Amount);
        }
    }

    private PurposeLine LineOf(Guid purpose, PurposeKind kind)
    {
        var line = Purposes.Find(line => line.Purpose == purpose);
        if (line is null)
        {
            line = new PurposeLine { Purpose = purpose };
            Purposes.Add(line);
        }

        // A later year's contract reserves for itself before it commits: the last word tells what it is.
        line.Kind = kind;
        return line;
    }
}

/// <summary>The figures of a source or a purpose, yuan.</summary>
public class FigureLine
{
    public decimal Approved { get; set; }
    public decimal Planned { get; set; }
    public decimal Reserved { get; set; }
    public decimal Committed { get; set; }
    public decimal Ordered { get; set; }
    public decimal Paid { get; set; }

    /// <summary>Planned, reserved and committed together.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal Held => Planned + Reserved + Committed;

    public decimal Of(BudgetFigure figure) =>
        figure switch
        {
            BudgetFigure.Approved => Approved,
            BudgetFigure.Planned => Planned,
            BudgetFigure.Reserved => Reserved,
            BudgetFigure.Committed => Committed,
            BudgetFigure.Ordered => Ordered,
            _ => Paid,
        };

    internal void Add(BudgetFigure figure, decimal amount)
    {
        switch (figure)
        {
            case BudgetFigure.Approved:
                Approved += amount;
                break;
            case BudgetFigure.Planned:
                Planned += amount;
                break;
            case BudgetFigure.Reserved:
                Reserved += amount;
                break;
            case BudgetFigure.Committed:
                Committed += amount;
                break;
            case BudgetFigure.Ordered:
                Ordered += amount;
                break;
            default:
                Paid += amount;
                break;
        }
    }
}

/// <summary>One source's figures.</summary>
public sealed class SourceLine : FigureLine
{
    public MoneySource Source { get; set; }
}

/// <summary>One plan's, tender's or contract's figures.</summary>
public sealed class PurposeLine : FigureLine
{
    public Guid Purpose { get; set; }
    public PurposeKind Kind { get; set; }

    /// <summary>Of an outside contract.</summary>
    public string? Number { get; set; }
    public string? Title { get; set; }
    public string? SupplierName { get; set; }

    /// <summary>Later years' parts, promised only.</summary>
    public List<ForwardYear> Forward { get; set; } = [];
}
