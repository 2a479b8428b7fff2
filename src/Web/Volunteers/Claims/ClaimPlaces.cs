using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The claim board in the left bar.</summary>
public sealed class BoardPlace : IPlace
{
    public string Text => "Claim.Board";
    public string Href => "/board";
    public string Icon => "megaphone";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 1;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>The volunteer's own orders in the left bar.</summary>
public sealed class MyOrdersPlace : IPlace
{
    public string Text => "Claim.Mine";
    public string Href => "/my/orders";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 2;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>Claims that a station answers, with how many wait.</summary>
public sealed class ClaimsPlace(StationClaims claims) : IPlace
{
    public string Text => "Claim.Answers";
    public string Href => "/claims";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles => [Role.SocialWorker, Role.Agency, Role.TownshipOfficial];
    public int Order => 40;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => claims.ToApprove(actor, ct);
}
