using System.Collections.Immutable;

namespace StationPortal.Volunteers;

/// <summary>What a newer version of a menu changes, item by item.</summary>
/// <param name="Lines">In the order of the newer version; removed items stand last.</param>
public sealed record MenuDifference(IReadOnlyList<MenuChange> Lines)
{
    /// <summary>Both versions say the same, in whatever order.</summary>
    public bool IsNothing => Lines.All(line => line.Kind == MenuChangeKind.Same);

    /// <summary>How many items changed in a way.</summary>
    public int Count(MenuChangeKind kind) => Lines.Count(line => line.Kind == kind);

    /// <summary>Compares by code, which names an item through all versions.</summary>
    public static MenuDifference Between(
        IReadOnlyList<MenuItem> older,
        IReadOnlyList<MenuItem> newer
    )
    {
        var before = older.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var kept = newer.Select(item => item.Code).ToImmutableHashSet(StringComparer.Ordinal);
        return new([
            .. newer.Select(item => new MenuChange(before.GetValueOrDefault(item.Code), item)),
            .. older
                .Where(item => !kept.Contains(item.Code))
                .Select(item => new MenuChange(item, null)),
        ]);
    }
}

/// <summary>One item in two versions.</summary>
/// <param name="Before">In the older, or <c>null</c>.</param>
/// <param name="After">In the newer, or <c>null</c>.</param>
public sealed record MenuChange(MenuItem? Before, MenuItem? After)
{
    public MenuChangeKind Kind =>
        (Before, After) switch
        {
            (null, _) => MenuChangeKind.Added,
            (_, null) => MenuChangeKind.Removed,
            var (before, after) => Same(before, after)
                ? MenuChangeKind.Same
                : MenuChangeKind.Changed,
        };

    // Records compare lists by reference; the order of doers and groups means nothing.
    private static bool Same(MenuItem before, MenuItem after) =>
        before with { Doers = after.Doers, Groups = after.Groups } == after
        && before.Doers.Order().SequenceEqual(after.Doers.Order())
        && before.Groups.Order().SequenceEqual(after.Groups.Order());
}

/// <summary>How an item changed from one version to another.</summary>
public enum MenuChangeKind
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
