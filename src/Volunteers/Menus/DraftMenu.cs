using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Begins the next version of a county's menu as a copy of the last (MU-07); one draft at a time.</summary>
/// <param name="County">6-digit code of the county.</param>
/// <param name="FromDefault">It begins with <see cref="DefaultMenu.Items"/> instead; for the first version only.</param>
[AllowedFor(Role.Official)]
public sealed record DraftMenu(string County, bool FromDefault, long? SeenVersion = null)
    : IDecision<Menu>
{
    public StreamKey Stream => Menu.KeyOf(County);

    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        Refuse.If(
            RegionCode.LevelOf(County) != RegionLevel.County,
            "MU-07",
            "MenuOfCountyOnly",
            null
        );
        Refuse.If(menu?.Draft is not null, "MU-07", "MenuDraftExists", null);
        Refuse.If(
            FromDefault && menu is { Versions.IsEmpty: false },
            "MU-07",
            "MenuDefaultAtFirstOnly",
            nameof(FromDefault)
        );
        yield return new MenuDrafted((menu?.Versions.Count ?? 0) + 1);
        if (FromDefault)
        {
            yield return new MenuImported(DefaultMenu.Items, null);
        }
    }
}
