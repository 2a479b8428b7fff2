using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>The library of experts in the left bar.</summary>
public sealed class ExpertsPlace : IPlace
{
    public string Text => "Expert.List.Title";
    public string Href => "/experts";
    public string Icon => "award";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor, Role.Administrator];
    public int Order => 65;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
