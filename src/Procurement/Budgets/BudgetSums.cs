using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The sums of a county's money of a year. Yuan.</summary>
public abstract class BudgetSums
{
    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public int Year { get; set; }

    /// <summary>Over all sources.</summary>
    public FigureLine Total { get; set; } = new();

    public List<SourceLine> Sources { get; set; } = [];

    /// <summary>Base of the cap on relief funds with its origin; <c>null</c> until it is set.</summary>
    public CapBaseSet? CapBase { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>What counts against the cap of CA-06.</summary>
    public decimal ReliefHeld => SourceOf(MoneySource.ReliefFunds).Held;

    public SourceLine SourceOf(MoneySource source) =>
        Sources.Find(line => line.Source == source) ?? new SourceLine { Source = source };

    private protected void Sum(StoredEvent e)
    {
        UpdatedAt = e.At;
        foreach (var entry in BudgetEntry.Of(e.Data))
        {
            Total.Add(entry.Figure, entry.Amount);
            if (!Sources.Exists(line => line.Source == entry.Source))
            {
                Sources =
                [
                    .. Sources.Append(new() { Source = entry.Source }).OrderBy(s => s.Source),
                ];
            }

            SourceOf(entry.Source).Add(entry.Figure, entry.Amount);
        }

        (Year, CapBase) = e.Data switch
        {
            BudgetSet set => (set.Year, CapBase),
            CapBaseSet set => (Year, set),
            _ => (Year, CapBase),
        };
    }
}
