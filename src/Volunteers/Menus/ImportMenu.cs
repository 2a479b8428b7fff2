using StationPortal.EventStore;
using StationPortal.Jurisdiction;

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
        Refuse.Missing(menu).List.OpenDraft("MU-07");
        ListRules.RequireWhole(Items, Menu.MostItems, "MU-08", "MU-02");
        foreach (var item in Items)
        {
            MenuRules.Require(item);
        }

        yield return new MenuImported(Items, Source);
    }
}
