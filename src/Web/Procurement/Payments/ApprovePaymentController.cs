using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>Officials approve or refuse payments; the rule sees to it that they are different people.</summary>
[Roles(Role.Official)]
public sealed class ApprovePaymentController(Reach reach) : PortalController
{
    [HttpGet("/payments/{tenant}/{id:guid}/approve")]
    public Task<IActionResult> Approve(StreamKey key, CancellationToken ct) =>
        Show("Approve", key, row => new ConfirmForm { Seen = row.Version }, ct);

    [HttpPost("/payments/{tenant}/{id:guid}/approve")]
    public async Task<IActionResult> Approve(StreamKey key, ConfirmForm form, CancellationToken ct)
    {
        var row = await reach.Get<PaymentPage>(key, ct);
        return await Submit(
            form,
            () =>
                new ApprovePayment(
                    key,
                    new StreamKey(key.Tenant, row.ContractId),
                    row.BudgetYear,
                    form.Seen
                ),
            again: () => Approve(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Payment.Approved"
        );
    }

    [HttpGet("/payments/{tenant}/{id:guid}/refuse")]
    public Task<IActionResult> Refuse(StreamKey key, CancellationToken ct) =>
        Show("Refuse", key, row => new RefusePaymentForm { Seen = row.Version }, ct);

    [HttpPost("/payments/{tenant}/{id:guid}/refuse")]
    public async Task<IActionResult> Refuse(
        StreamKey key,
        RefusePaymentForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<PaymentPage>(key, ct);
        return await Submit(
            form,
            () =>
                new RefusePayment(
                    key,
                    new StreamKey(key.Tenant, row.ContractId),
                    form.Reason ?? "",
                    form.Seen
                ),
            again: () => Refuse(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Payment.Refused"
        );
    }

    private async Task<IActionResult> Show<TForm>(
        string view,
        StreamKey key,
        Func<PaymentPage, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var row = await reach.Get<PaymentPage>(key, ct);
        return key.Tenant == Me.Region
            ? View(view, new PaymentFormPage<TForm>(row, form(row)))
            : NotFound();
    }

    private static string HrefOf(StreamKey key) => $"/payments/{key.Tenant}/{key.Id}";
}

/// <summary>A form about a payment.</summary>
public sealed record PaymentFormPage<TForm>(PaymentPage Row, TForm Form)
    where TForm : PortalForm
{
    public string Href => $"/payments/{Row.TenantId}/{Row.Id}";
}
