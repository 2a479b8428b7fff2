namespace StationPortal.Procurement;

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
