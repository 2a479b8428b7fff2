using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>Safety checks in the left bar, with those that run.</summary>
public sealed class SafetyCheckPlace(Reach reach) : IPlace
{
    public string Text => "SafetyCheck.Title";
    public string Href => "/safety-checks";
    public string Icon => "exclamation-triangle";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 64;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        reach.Rows<SafetyCheckPage>().CountAsync(row => row.EndedAt == null, ct);
}
