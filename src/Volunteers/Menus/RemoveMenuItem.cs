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
        Refuse.Missing(menu).List.OpenDraft("MU-07").RequireLine(Code);
        yield return new MenuItemRemoved(Code, ListRules.RequireReason(Reason, "MU-07"));
    }
}
