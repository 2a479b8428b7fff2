using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Lists of allowances in the left bar; what waits is a county's check.</summary>
public sealed class AllowancePlace(Reach reach) : IPlace
{
    public string Text => "Allowance.List.Title";
    public string Href => "/allowances";
    public string Icon => "cash-coin";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 68;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Official
            ? reach
                .Rows<AllowanceListPage>()
                .CountAsync(
                    row => row.TenantId == actor.Region && row.Status == AllowanceStatus.Made,
                    ct
                )
            : Task.FromResult(0);
}

/// <summary>Where a volunteer's allowances go.</summary>
public sealed class AllowanceAccountPlace : IPlace
{
    public string Text => "Allowance.Account.Title";
    public string Href => "/my/bank-account";
    public string Icon => "bank";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 70;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
