using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>A volunteer's own hours in the left bar.</summary>
public sealed class MyHoursPlace : IPlace
{
    public string Text => "Hours.Mine";
    public string Href => "/my/hours";
    public string Icon => "clock";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 30;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>Hours for those who organised the service, with the years in which something waits.</summary>
public sealed class HoursPlace(Reach reach) : IPlace
{
    public string Text => "Hours.Title";
    public string Href => "/hours";
    public string Icon => "clock";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 62;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Auditor
            ? Task.FromResult(0)
            : reach.Rows<VolunteerYearPage>().CountAsync(row => row.Waiting > 0, ct);
}
