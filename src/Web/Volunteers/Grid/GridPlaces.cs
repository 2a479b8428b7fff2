using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>The grid in the left bar, with the posts that nobody holds.</summary>
public sealed class GridPlace(Reach reach) : IPlace
{
    public string Text => "Grid.Title";
    public string Href => "/grid";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.TownshipOfficial, Role.Auditor];
    public int Order => 64;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Auditor
            ? Task.FromResult(0)
            : reach.Rows<GridPost>().CountAsync(unit => !unit.Closed && unit.Holder == null, ct);
}
