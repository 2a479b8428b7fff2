using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A county's money of a year for the authority's own people: the sums, and what each plan, tender and contract holds.</summary>
public sealed class BudgetPage : BudgetSums, IReadModel<BudgetPage>
{
    public static string StreamType => Budget.StreamType;

    public string DocumentNumber { get; set; } = "";
    public List<PurposeLine> Purposes { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static BudgetPage? Fold(BudgetPage? row, StoredEvent e)
    {
        row ??= new BudgetPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Sum(e);
        foreach (var entry in BudgetEntry.Of(e.Data))
        {
            if (entry is { Purpose: { } purpose, Kind: { } kind })
            {
                row.LineOf(purpose, kind).Add(entry.Figure, entry.Amount);
            }
        }

        row.Note(e.Data);
        return row;
    }

    private void Note(object data)
    {
        switch (data)
        {
            case BudgetSet e:
                DocumentNumber = e.DocumentNumber;
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
