using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Items for the partial that groups them by class and kind.</summary>
/// <param name="Draft">Address of the draft, whose items can be changed; <c>null</c> to read only.</param>
public sealed record ItemsView(IReadOnlyList<MenuItem> Items, string? Draft)
{
    /// <summary>The eight classes, then the affairs by kind; parts without an item are left out.</summary>
    public IReadOnlyList<MenuPart> Parts =>
        [
            .. Items
                .GroupBy(item => (item.Kind, item.Class))
                .OrderBy(part => part.Key.Kind)
                .ThenBy(part => part.Key.Class)
                .Select(part => new MenuPart(part.Key.Kind, part.Key.Class, [.. part])),
        ];
}

/// <summary>The items of one class, or of one kind.</summary>
public sealed record MenuPart(MenuKind Kind, MenuClass? Class, IReadOnlyList<MenuItem> Items);
