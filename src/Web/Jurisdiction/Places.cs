using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction;

/// <summary>The numbers from the law, for those who keep them.</summary>
public sealed class ParametersPlace : IPlace
{
    public string Text => "Jurisdiction.Parameters.Title";
    public string Href => "/parameters";
    public string Icon => "gear";
    public IReadOnlyList<Role> Roles => [Role.Administrator];
    public int Order => 40;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>The regions, for those who enter townships and villages.</summary>
public sealed class RegionsPlace : IPlace
{
    public string Text => "Jurisdiction.Regions.Title";
    public string Href => "/regions";
    public string Icon => "geo-alt";
    public IReadOnlyList<Role> Roles => [Role.Administrator];
    public int Order => 50;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
