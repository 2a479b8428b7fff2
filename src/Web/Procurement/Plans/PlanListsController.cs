using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>The plans of one's region, and the public intents (采购意向).</summary>
public sealed class PlanListsController(Reach reach) : PortalController
{
    private static readonly ListSpec<PlanPage> Own = new ListSpec<PlanPage>(
        "/plans",
        "Plan.List.Title"
    )
        .Lead("Plan.Title", row => row.Title, row => $"/plans/{row.TenantId}/{row.Id}")
        .Column("Plan.Year", row => row.Year)
        .Money("Plan.Budget", row => row.Budget)
        .Column(
            "Plan.ExpectedMonth",
            row => row.ExpectedMonth.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        )
        .Column("Plan.IntentOn", row => row.IntentOn)
        .Status("Plan.Status", row => row.Status, PlanTones.Of)
        .Search("Plan.Search", words => row => row.Title.Contains(words))
        .Choice<PlanStatus>("status", "Plan.Status", status => row => row.Status == status)
        .View("Plan.View.ToReview", "status=InReview")
        .View("Plan.View.Approved", "status=Approved")
        .SortedBy(row => row.ChangedAt, descending: true)
        .Empty("Plan.List.Empty", "Plan.New", "/plans/new", Role.Official);

    private static readonly ListSpec<PlanPage> Public = new ListSpec<PlanPage>(
        "/public/intents",
        "Plan.Public.Title"
    )
        .Lead("Plan.Title", row => row.Title, row => $"/public/intents/{row.TenantId}/{row.Id}")
        .Money("Plan.Budget", row => row.Budget)
        .Column(
            "Plan.ExpectedMonth",
            row => row.ExpectedMonth.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        )
        .Column("Plan.IntentOn", row => row.IntentOn)
        .Search("Plan.Search", words => row => row.Title.Contains(words))
        .InRegion("region", "Tender.Region", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.ChangedAt, descending: true)
        .Empty("Plan.Public.Empty");

    [HttpGet("/plans")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(Me.Region);
        return List(Own, reach.Rows<PlanPage>().Where(row => row.TenantId.StartsWith(inside)), ct);
    }

    [HttpGet("/public/intents")]
    [Public]
    public Task<IActionResult> Intents(CancellationToken ct) =>
        List(Public, reach.Rows<PlanPage>().Where(row => row.IntentOn != null), ct);
}
