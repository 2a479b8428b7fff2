using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>The duty lists; nothing waits there that home does not tell.</summary>
public sealed class DutyListPlace : IPlace
{
    public string Text => "DutyList.Title";
    public string Href => "/duty-lists";
    public string Icon => "list-ul";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 62;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
