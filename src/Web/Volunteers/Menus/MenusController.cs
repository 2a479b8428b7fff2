using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Menus in reach: the counties, a county's versions, one version, and what changed between two.</summary>
[Route("/menus")]
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed class MenusController(Reach reach)
    : VersionsController<MenuPage, MenuItem>(new MenuPages())
{
    private static readonly ListSpec<MenuPage> Lists = new ListSpec<MenuPage>(
        "/menus",
        "Menu.Title"
    )
        .LeadTold(
            "Menu.County",
            (row, texts) => texts.Region(row.TenantId),
            row => $"/menus/{row.TenantId}/{row.Id}"
        )
        .Column("Version.Newest", row => row.Newest)
        .Column("Version.NewestFrom", row => row.NewestFrom)
        .Column("Menu.Lines", row => row.Lines)
        .InRegion("region", "Menu.County", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.TenantId)
        .Empty("Menu.Empty", "Version.Begin", "/menus/new", Role.Official);

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Lists, reach.Rows<MenuPage>(), ct);
}
