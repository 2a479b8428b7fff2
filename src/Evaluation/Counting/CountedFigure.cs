namespace StationPortal.Evaluation;

/// <summary>A figure with the records that made it.</summary>
/// <param name="Name">One of <see cref="Figures.Known"/>.</param>
/// <param name="Records">In the order of their days.</param>
public sealed record CountedFigure(string Name, IReadOnlyList<FigureRecord> Records)
{
    private const decimal Whole = 100m;

    /// <summary>What was reached.</summary>
    public decimal Numerator => Records.Sum(record => record.Reached);

    /// <summary>What was wanted; for a plain number 1.</summary>
    public decimal Denominator => IsNumber ? 1 : Records.Sum(record => record.Wanted);

    /// <summary>What the formula takes. Two places, rounded down, so that 100 means all. Where nothing was due, all of it is done; where there is nothing to be a share of, the share is 0.</summary>
    public decimal Value =>
        IsNumber ? Numerator
        : Denominator == 0 ? (IsDuty ? Whole : 0)
        : Floor(Numerator * (Figures.IsMean(Name) ? 1 : Whole) / Denominator);

    /// <summary>Nothing was due or there is nothing to be a share of.</summary>
    public bool IsEmpty => Denominator == 0;

    private bool IsNumber => Figures.IsNumber(Name);

    private bool IsDuty =>
        Name
            is Figures.TaskRate
                or Figures.VisitRate
                or Figures.HoursRate
                or Figures.OrdersClosedRate
                or Figures.FiveHavesRate
                or Figures.ReportRate;

    private static decimal Floor(decimal value) => decimal.Floor(value * Whole) / Whole;
}
