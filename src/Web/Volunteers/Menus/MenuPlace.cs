using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>The menus; nothing waits there that home does not tell.</summary>
public sealed class MenuPlace : IPlace
{
    public string Text => "Menu.Title";
    public string Href => "/menus";
    public string Icon => "list-ul";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 63;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
