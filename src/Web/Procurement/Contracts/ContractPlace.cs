using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Contracts in the left bar, with the deliverables that wait for an official and the contracts that wait for a signature.</summary>
public sealed class ContractPlace(Reach reach) : IPlace
{
    public string Text => "Contract.Place";
    public string Href => "/contracts";
    public string Icon => "file-earmark-text";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Agency, Role.Auditor];
    public int Order => 30;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official => reach
                .Rows<ContractPage>()
                .CountAsync(row => row.TenantId == actor.Region && row.ReportsWaiting > 0, ct),
            Role.Agency => reach
                .Rows<ContractPage>()
                .CountAsync(row => row.Status == ContractStatus.Signing && !row.SupplierSigned, ct),
            _ => Task.FromResult(0),
        };
}
