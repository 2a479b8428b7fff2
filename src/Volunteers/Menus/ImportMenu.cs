using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>Replaces all items of the draft by those of a file, all or none (MU-08).</summary>
/// <param name="Items">In the file's order.</param>
/// <param name="Source">The file as it came in.</param>
[AllowedFor(Role.Official)]
public sealed record ImportMenu(
    StreamKey Stream,
    IReadOnlyList<MenuItem> Items,
    FileRef Source,
    long? SeenVersion = null
) : IDecision<Menu>
{
    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        Refuse.Missing(menu).OpenDraft();
        Refuse.If(Items.Count == 0, "MU-08", "MenuEmpty", null);
        Refuse.If(Items.Count > Menu.MostItems, "MU-08", "MenuFull", null, Menu.MostItems);
        foreach (var item in Items)
        {
            MenuRules.Require(item);
        }

        var twice = Items
            .GroupBy(item => item.Code, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        Refuse.If(twice is not null, "MU-02", "MenuCodeTaken", null, twice?.Key ?? "");
        yield return new MenuImported(Items, Source);
    }
}
