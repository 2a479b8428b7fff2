using System.Collections.Immutable;

namespace StationPortal.Jurisdiction;

/// <summary>What a newer version of a list changes, line by line.</summary>
/// <param name="Lines">In the order of the newer version; removed lines stand last.</param>
public sealed record ListDifference<TLine>(IReadOnlyList<LineChange<TLine>> Lines)
    where TLine : class, IListLine<TLine>
{
    /// <summary>Both versions say the same, in whatever order.</summary>
    public bool IsNothing => Lines.All(line => line.Kind == LineChangeKind.Same);

    /// <summary>How many lines changed in a way.</summary>
    public int Count(LineChangeKind kind) => Lines.Count(line => line.Kind == kind);
}

/// <summary>Compares versions of a list.</summary>
public static class ListDifference
{
    /// <summary>Compares by code, which names a line through all versions.</summary>
    public static ListDifference<TLine> Between<TLine>(
        IReadOnlyList<TLine> older,
        IReadOnlyList<TLine> newer
    )
        where TLine : class, IListLine<TLine>
    {
        var before = older.ToDictionary(line => line.Code, StringComparer.Ordinal);
        var kept = newer.Select(line => line.Code).ToImmutableHashSet(StringComparer.Ordinal);
        return new([
            .. newer.Select(line => new LineChange<TLine>(
                before.GetValueOrDefault(line.Code),
                line
            )),
            .. older
                .Where(line => !kept.Contains(line.Code))
                .Select(line => new LineChange<TLine>(line, null)),
        ]);
    }
}

/// <summary>One line in two versions.</summary>
/// <param name="Before">In the older, or <c>null</c>.</param>
/// <param name="After">In the newer, or <c>null</c>.</param>
public sealed record LineChange<TLine>(TLine? Before, TLine? After)
    where TLine : class, IListLine<TLine>
{
    public LineChangeKind Kind =>
        (Before, After) switch
        {
            (null, _) => LineChangeKind.Added,
            (_, null) => LineChangeKind.Removed,
            var (before, after) => before.SaysTheSame(after)
                ? LineChangeKind.Same
                : LineChangeKind.Changed,
        };
}

/// <summary>How a line changed from one version to another.</summary>
public enum LineChangeKind
{
    /// <summary>不变.</summary>
    Same = 1,

    /// <summary>新增.</summary>
    Added = 2,

    /// <summary>修改.</summary>
    Changed = 3,

    /// <summary>删除.</summary>
    Removed = 4,
}
