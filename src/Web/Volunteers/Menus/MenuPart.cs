using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>The items of one class, or of one kind.</summary>
public sealed record MenuPart(MenuKind Kind, MenuClass? Class, IReadOnlyList<MenuItem> Items)
{
    /// <summary>The eight classes, then the affairs by kind; parts without an item are left out.</summary>
    public static IEnumerable<MenuPart> Of(IEnumerable<MenuItem> items) =>
        items
            .GroupBy(item => (item.Kind, item.Class))
            .OrderBy(part => part.Key.Kind)
            .ThenBy(part => part.Key.Class)
            .Select(part => new MenuPart(part.Key.Kind, part.Key.Class, [.. part]));
}
