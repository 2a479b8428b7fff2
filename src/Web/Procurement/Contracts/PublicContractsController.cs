using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Published contracts, for everyone (GP-43).</summary>
[Public]
public sealed class PublicContractsController(Reach reach) : PortalController
{
    private static readonly ListSpec<PublicContract> Spec = new ListSpec<PublicContract>(
        "/public/contracts",
        "Contract.Public.List"
    )
        .Lead(
            "Contract.Title",
            row => row.Title,
            row => $"/public/contracts/{row.TenantId}/{row.Id}"
        )
        .Column("Contract.Number", row => row.Number)
        .Column("Contract.Buyer", row => row.Buyer)
        .Column("Contract.Supplier", row => row.SupplierName)
        .Money("Contract.Price", row => row.Price)
        .Column("Contract.PublishedAt", row => row.ShownAt)
        .Search(
            "Contract.Search",
            words =>
                row =>
                    row.Title.Contains(words)
                    || row.Number.Contains(words)
                    || row.SupplierName.Contains(words)
                    || row.Buyer.Contains(words)
        )
        .SortedBy(row => row.ShownAt, descending: true)
        .Empty("Contract.Public.Empty");

    [HttpGet("/public/contracts")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<PublicContract>(), ct);

    [HttpGet("/public/contracts/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(StreamKey key, CancellationToken ct) =>
        View("PublicPage", (await reach.Get<PublicContract>(key, ct)).Whole.Contract);
}
