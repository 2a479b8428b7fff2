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
        ListRules.RequireCounty(County, "MU-07");
        var number = (menu?.List).NextVersion("MU-07");
        Refuse.If(
            FromDefault && number > 1,
            "MU-07",
            "MenuDefaultAtFirstOnly",
            nameof(FromDefault)
        );
        yield return new MenuDrafted(number);
        if (FromDefault)
        {
            yield return new MenuImported(DefaultMenu.Items, null);
        }
    }
}
