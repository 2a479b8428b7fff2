using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>The agency asks for a payment of one of its contracts, with the invoice.</summary>
[Roles(Role.Agency)]
public sealed class RequestPaymentController(Reach reach, Uploads uploads) : PortalController
{
    [HttpGet("/payments/new/{tenant}/{id:guid}")]
    public async Task<IActionResult> Ask(StreamKey key, int? milestone, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(key, ct);
        var line = row.Milestones.Find(line =>
            line.Claimable(row.SignedOn is not null) > 0
            && (milestone is null || line.Milestone.No == milestone)
        );
        return View(
            "Ask",
            new RequestPage(
                row,
                new()
                {
                    Seen = row.Version,
                    Milestone = line?.Milestone.No,
                    Amount = line?.Claimable(row.SignedOn is not null),
                }
            )
        );
    }

    [HttpPost("/payments/new/{tenant}/{id:guid}")]
    public Task<IActionResult> Ask(StreamKey key, RequestPaymentForm form, CancellationToken ct)
    {
        var supplier = new StreamKey(RegionCode.Nation, Me.Organisation ?? Guid.Empty);
        var number = form.InvoiceNumber?.Trim() ?? "";
        var payment = Payment.KeyOf(key.Tenant, supplier.Id, number);
        return Submit(
            form,
            async stop =>
            {
                var contract = await reach.Get<ContractPage>(key, stop);
                var invoice = IndividualSupplier.IsLabel(contract.SupplierName)
                    ? await uploads.Seal(form.Invoice, nameof(form.Invoice), key.Id, stop)
                    : await uploads.Take(form.Invoice, nameof(form.Invoice), payment, stop);
                return new Proposal(
                    new RequestPayment(
                        key,
                        supplier,
                        form.Milestone ?? 0,
                        number,
                        form.InvoiceDate ?? default,
                        form.Amount ?? 0,
                        invoice.File,
                        form.Seen
                    ),
                    invoice.Parts
                );
            },
            again: () => Ask(key, form.Milestone, ct),
            done: () => Redirect($"/payments/{payment.Tenant}/{payment.Id}"),
            banner: "Payment.Requested"
        );
    }
}

/// <summary>A request about a contract.</summary>
public sealed record RequestPage(ContractPage Row, RequestPaymentForm Form)
{
    /// <summary>The milestones that can be paid now.</summary>
    public IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Milestones =>
        Row
            .Milestones.Where(line => line.Claimable(Row.SignedOn is not null) > 0)
            .Select(line => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(
                $"{line.Milestone.No} {line.Milestone.Name} {Show.Money(line.Claimable(Row.SignedOn is not null))}",
                line.Milestone.No.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ));
}
