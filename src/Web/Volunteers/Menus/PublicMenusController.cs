using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>What can be ordered in a county today, for everyone to read and to print.</summary>
[Public]
public sealed class PublicMenusController(Reach reach, TimeProvider clock) : PortalController
{
    private static readonly ListSpec<MenuPage> Spec = new ListSpec<MenuPage>(
        "/public/menus",
        "Menu.Public.List"
    )
        .LeadTold(
            "Menu.County",
            (row, texts) => texts.Region(row.TenantId),
            row => $"/public/menus/{row.TenantId}"
        )
        .Column("Version.NewestFrom", row => row.NewestFrom)
        .Column("Menu.Lines", row => row.Lines)
        .InRegion("region", "Menu.County", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.TenantId)
        .Empty("Menu.Public.Empty");

    [HttpGet("/public/menus")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<MenuPage>().Where(row => row.Newest > 0), ct);

    [HttpGet("/public/menus/{tenant}")]
    public async Task<IActionResult> Page(string tenant, CancellationToken ct)
    {
        var menu = await reach.Get<MenuPage>(Menu.KeyOf(tenant), ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return menu.Newest == 0 ? NotFound() : View("PublicPage", new PublicMenu(menu, today));
    }
}

/// <summary>A county's menu as the public reads it.</summary>
/// <param name="Today">Whose version is shown; before the first is in force, the one that comes.</param>
public sealed record PublicMenu(MenuPage Menu, DateOnly Today)
{
    public ListRelease<MenuItem> Shown => Menu.On(Today) ?? Menu.Releases[0];

    public bool IsInForce => Shown.From <= Today;
}
