using System.Collections.Immutable;

namespace StationPortal.Stations;

/// <summary>What a newer version of a duty list changes, duty by duty.</summary>
/// <param name="Lines">In the order of the newer version; removed duties stand last.</param>
public sealed record DutyDifference(IReadOnlyList<DutyChange> Lines)
{
    /// <summary>Both versions say the same, in whatever order.</summary>
    public bool IsNothing => Lines.All(line => line.Kind == DutyChangeKind.Same);

    /// <summary>How many lines changed in a way.</summary>
    public int Count(DutyChangeKind kind) => Lines.Count(line => line.Kind == kind);

    /// <summary>Compares by code, which names a duty through all versions.</summary>
    public static DutyDifference Between(IReadOnlyList<Duty> older, IReadOnlyList<Duty> newer)
    {
        var before = older.ToDictionary(duty => duty.Code, StringComparer.Ordinal);
        var kept = newer.Select(duty => duty.Code).ToImmutableHashSet(StringComparer.Ordinal);
        return new([
            .. newer.Select(duty => new DutyChange(before.GetValueOrDefault(duty.Code), duty)),
            .. older
                .Where(duty => !kept.Contains(duty.Code))
                .Select(duty => new DutyChange(duty, null)),
        ]);
    }
}

/// <summary>One duty in two versions.</summary>
/// <param name="Before">In the older, or <c>null</c>.</param>
/// <param name="After">In the newer, or <c>null</c>.</param>
public sealed record DutyChange(Duty? Before, Duty? After)
{
    public DutyChangeKind Kind =>
        (Before, After) switch
        {
            (null, _) => DutyChangeKind.Added,
            (_, null) => DutyChangeKind.Removed,
            var (before, after) => Same(before, after)
                ? DutyChangeKind.Same
                : DutyChangeKind.Changed,
        };

    // Records compare lists by reference; the order of evidence means nothing.
    private static bool Same(Duty before, Duty after) =>
        before with { Evidence = after.Evidence } == after
        && before.Evidence.Order().SequenceEqual(after.Evidence.Order());
}

/// <summary>How a duty changed from one version to another.</summary>
public enum DutyChangeKind
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
