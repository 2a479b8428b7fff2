namespace StationPortal.Evaluation;

/// <summary>What counting again found beside a frozen list (EV-16).</summary>
/// <param name="Frozen">As it was frozen.</param>
/// <param name="Now">As it counts now.</param>
/// <param name="Records">Records that were added, removed or changed since, in the order of their days.</param>
public sealed record FigureDrift(
    CountedFigure Frozen,
    CountedFigure Now,
    IReadOnlyList<RecordDrift> Records
)
{
    /// <summary>The lists are the same, record by record, and so is the number.</summary>
    public bool IsSame => Records.Count == 0;

    /// <summary>Compares two lists of one figure.</summary>
    public static FigureDrift Between(CountedFigure frozen, CountedFigure now)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        ArgumentNullException.ThrowIfNull(now);
        var before = frozen.Records.ToDictionary(record => record.Key);
        var after = now.Records.ToDictionary(record => record.Key);
        return new(
            frozen,
            now,
            [
                .. before
                    .Keys.Union(after.Keys)
                    .Select(key => new RecordDrift(
                        before.GetValueOrDefault(key),
                        after.GetValueOrDefault(key)
                    ))
                    .Where(drift => drift.Frozen != drift.Now)
                    .OrderBy(drift => drift.Record.On)
                    .ThenBy(drift => drift.Record.Record),
            ]
        );
    }
}

/// <summary>One record that is not as it was frozen.</summary>
/// <param name="Frozen">As it was; <c>null</c> when it was added.</param>
/// <param name="Now">As it is; <c>null</c> when it was removed.</param>
public sealed record RecordDrift(FigureRecord? Frozen, FigureRecord? Now)
{
    /// <summary>The record, as it is or was last.</summary>
    public FigureRecord Record =>
        Now ?? Frozen ?? throw new InvalidOperationException("A drift without a record.");

    /// <summary>What became of it.</summary>
    public DriftKind Kind =>
        Frozen is null ? DriftKind.Added
        : Now is null ? DriftKind.Removed
        : DriftKind.Changed;
}

/// <summary>What became of a record after the freeze.</summary>
public enum DriftKind
{
    /// <summary>新增.</summary>
    Added = 1,

    /// <summary>减少.</summary>
    Removed = 2,

    /// <summary>更正.</summary>
    Changed = 3,
}
