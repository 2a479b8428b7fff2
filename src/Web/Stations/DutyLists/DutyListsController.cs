using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Duty lists in reach: the counties, a county's versions, one version, and what changed between two.</summary>
[Route("/duty-lists")]
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed class DutyListsController(Reach reach)
    : VersionsController<DutyListPage, Duty>(new DutyListPages())
{
    private static readonly ListSpec<DutyListPage> Lists = new ListSpec<DutyListPage>(
        "/duty-lists",
        "DutyList.Title"
    )
        .LeadTold(
            "DutyList.County",
            (row, texts) => texts.Region(row.TenantId),
            row => $"/duty-lists/{row.TenantId}/{row.Id}"
        )
        .Column("Version.Newest", row => row.Newest)
        .Column("Version.NewestFrom", row => row.NewestFrom)
        .Column("DutyList.Lines", row => row.Lines)
        .InRegion("region", "DutyList.County", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.TenantId)
        .Empty("DutyList.Empty", "Version.Begin", "/duty-lists/new", Role.Official);

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Lists, reach.Rows<DutyListPage>(), ct);
}
