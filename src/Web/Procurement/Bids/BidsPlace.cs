using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>Tenders to bid for, and one's own bids. It shows no count: a number here would tell nothing that home does not.</summary>
public sealed class BidsPlace : IPlace
{
    public string Text => "Bid.Place";
    public string Href => "/bids";
    public string Icon => "envelope-paper";
    public IReadOnlyList<Role> Roles => [Role.Agency];
    public int Order => 20;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
