using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The tenders of one's region, and those that everyone may read.</summary>
public sealed class TenderListsController(Reach reach) : PortalController
{
    private static readonly ListSpec<TenderPage> Own = new ListSpec<TenderPage>(
        "/tenders",
        "Tender.List.Title"
    )
        .Lead("Tender.Title", row => row.Title, row => $"/tenders/{row.TenantId}/{row.Id}")
        .Column("Tender.Number", row => row.Number)
        .Column("Tender.Method", row => row.Method)
        .Money("Tender.Budget", row => row.Budget)
        .Column("Tender.Deadline", row => row.Deadline)
        .Status("Tender.Status", row => row.Status, TenderTones.Of)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .Choice<TenderStatus>("status", "Tender.Status", status => row => row.Status == status)
        .Choice<TenderMethod>("method", "Tender.Method", method => row => row.Method == method)
        .Day("from", "Tender.IssuedFrom", day => row => row.IssuedOn >= day)
        .Day("until", "Tender.IssuedUntil", day => row => row.IssuedOn <= day)
        .View("Tender.View.ToCheck", "status=InCheck")
        .View("Tender.View.Open", "status=Published")
        .SortedBy(row => row.ChangedAt, descending: true)
        .Empty("Tender.List.Empty", "Tender.List.FromPlan", "/plans", Role.Official);

    private static readonly ListSpec<TenderPage> Public = new ListSpec<TenderPage>(
        "/public/tenders",
        "Tender.Public.Title"
    )
        .Lead("Tender.Title", row => row.Title, row => $"/public/tenders/{row.TenantId}/{row.Id}")
        .Column("Tender.Number", row => row.Number)
        .Column("Tender.Buyer", row => row.Buyer)
        .Column("Tender.Method", row => row.Method)
        .Money("Tender.Budget", row => row.Budget)
        .Column("Tender.Deadline", row => row.Deadline)
        .Status("Tender.Status", row => row.Status, TenderTones.Of)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .InRegion("region", "Tender.Region", inside => row => row.TenantId.StartsWith(inside))
        .Choice<TenderStatus>("status", "Tender.Status", status => row => row.Status == status)
        .Choice<TenderMethod>("method", "Tender.Method", method => row => row.Method == method)
        .View("Tender.View.Open", "status=Published")
        .SortedBy(row => row.ChangedAt, descending: true)
        .Empty("Tender.Public.Empty");

    [HttpGet("/tenders")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(Me.Region);
        return List(
            Own,
            reach.Rows<TenderPage>().Where(row => row.TenantId.StartsWith(inside)),
            ct
        );
    }

    [HttpGet("/public/tenders")]
    [Public]
    public Task<IActionResult> Published(CancellationToken ct) =>
        List(Public, reach.Rows<TenderPage>().Where(row => row.IssuedOn != null), ct);
}
