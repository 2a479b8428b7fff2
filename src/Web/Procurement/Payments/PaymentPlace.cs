using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>Payments in the left bar, with those that wait for an approval.</summary>
public sealed class PaymentPlace(Reach reach) : IPlace
{
    public string Text => "Payment.Place";
    public string Href => "/payments";
    public string Icon => "cash-coin";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Agency, Role.Auditor];
    public int Order => 40;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Official
            ? reach
                .Rows<PaymentPage>()
                .CountAsync(
                    row => row.TenantId == actor.Region && row.Status == PaymentStatus.Requested,
                    ct
                )
            : Task.FromResult(0);
}

/// <summary>The files for the bank; what waits is the bank's answer.</summary>
public sealed class BankBatchPlace(Reach reach) : IPlace
{
    public string Text => "Payment.Batch.List";
    public string Href => "/bank-batches";
    public string Icon => "bank";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 62;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        reach
            .Rows<BankBatchPage>()
            .CountAsync(batch => batch.TenantId == actor.Region && batch.Open > 0, ct);
}
