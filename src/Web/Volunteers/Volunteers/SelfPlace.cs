using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>One's own record in a volunteer's bar.</summary>
public sealed class SelfPlace : IPlace
{
    public string Text => "Volunteer.Self";
    public string Href => "/me/volunteer";
    public string Icon => "person-circle";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
