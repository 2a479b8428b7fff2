using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Takes an item out of the draft (MU-07); orders that were placed keep it.</summary>
[AllowedFor(Role.Official)]
public sealed record RemoveMenuItem(
    StreamKey Stream,
    string Code,
    string Reason,
    long? SeenVersion = null
) : IDecision<Menu>
{
    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        var draft = Refuse.Missing(menu).OpenDraft();
        Refuse.If(draft.Find(Code) is null, null, "MenuItemNotInDraft", nameof(Code), Code);
        Refuse.If(
            string.IsNullOrWhiteSpace(Reason) || Reason.Length > MenuRules.LongestText,
            "MU-07",
            "MenuItemRemovedWithoutReason",
            nameof(Reason),
            MenuRules.LongestText
        );
        yield return new MenuItemRemoved(Code, Reason.Trim());
    }
}
