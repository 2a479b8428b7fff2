using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Writes an item of the draft: a new one, or the one with its code anew (MU-01 to MU-06). A code names one item through all versions, so it does not change.</summary>
/// <param name="Item">The whole item.</param>
/// <param name="IsNew">An item with this code must not stand in the draft yet; otherwise it must.</param>
[AllowedFor(Role.Official)]
public sealed record SetMenuItem(
    StreamKey Stream,
    MenuItem Item,
    bool IsNew,
    long? SeenVersion = null
) : IDecision<Menu>
{
    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        var draft = Refuse.Missing(menu).List.OpenDraft("MU-07");
        MenuRules.Require(Item);
        draft.RequirePlace(Item.Code, IsNew, Menu.MostItems, "MU-02", "MU-01");
        yield return new MenuItemSet(Item);
    }
}
