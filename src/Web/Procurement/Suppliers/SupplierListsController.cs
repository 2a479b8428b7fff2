using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>Suppliers for officials, and the public directory of the confirmed ones.</summary>
public sealed class SupplierListsController(Reach reach, SupplierNames names) : PortalController
{
    private static readonly ListSpec<SupplierPage> All = new ListSpec<SupplierPage>(
        "/suppliers",
        "Supplier.List.Title"
    )
        .Lead("Supplier.Name", row => row.Name, row => $"/suppliers/{row.TenantId}/{row.Id}")
        .Column("Supplier.CreditCode", row => row.CreditCode)
        .Column("Supplier.Kind", row => row.Kind)
        .Region("Supplier.Region", row => row.Region)
        .Column("Supplier.Stars", row => row.Stars == null ? null : row.Stars + "A")
        .Column("Supplier.WaitingSince", row => row.WaitingSince)
        .Status("Supplier.Status", row => row.Status, SupplierTones.Of)
        .Search(
            "Supplier.Search",
            words => row => row.Name.Contains(words) || row.CreditCode.StartsWith(words)
        )
        .Choice<SupplierStatus>("status", "Supplier.Status", status => row => row.Status == status)
        .Choice<SupplierKind>("kind", "Supplier.Kind", kind => row => row.Kind == kind)
        .InRegion("region", "Tender.Region", inside => row => row.Region.StartsWith(inside))
        .View("Supplier.View.Waiting", "status=Waiting")
        .SortedBy(row => row.WaitingSince, descending: true)
        .Empty("Supplier.List.Empty", "Supplier.Register", "/suppliers/register", Role.Agency);

    private static readonly ListSpec<SupplierPage> Directory = new ListSpec<SupplierPage>(
        "/public/suppliers",
        "Supplier.Public.Title"
    )
        .Lead("Supplier.Name", row => row.Name, row => $"/public/suppliers/{row.TenantId}/{row.Id}")
        .Column("Supplier.CreditCode", row => row.CreditCode)
        .Column("Supplier.Kind", row => row.Kind)
        .Region("Supplier.Region", row => row.Region)
        .Column("Supplier.Stars", row => row.Stars == null ? null : row.Stars + "A")
        .Search(
            "Supplier.Search",
            words => row => row.Name.Contains(words) || row.CreditCode.StartsWith(words)
        )
        .Choice<SupplierKind>("kind", "Supplier.Kind", kind => row => row.Kind == kind)
        .InRegion("region", "Tender.Region", inside => row => row.Region.StartsWith(inside))
        .SortedBy(row => row.Name)
        .Empty("Supplier.Public.Empty");

    [HttpGet("/suppliers")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(All, reach.Rows<SupplierPage>(), ct, Names);

    [HttpGet("/public/suppliers")]
    [Public]
    public Task<IActionResult> Confirmed(CancellationToken ct) =>
        List(
            Directory,
            reach.Rows<SupplierPage>().Where(row => row.Status == SupplierStatus.Confirmed),
            ct,
            Names
        );

    private Task Names(IReadOnlyList<SupplierPage> rows, CancellationToken ct) =>
        names.Tell(rows, row => (row.Id, row.Name), (row, name) => row.Name = name, ct);
}
