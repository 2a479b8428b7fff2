using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Home;

/// <summary>All places of a role, for those that do not fit into the bar.</summary>
[SignedIn]
public sealed class PlacesController(PlacesInReach places) : PortalController
{
    [HttpGet("/places")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View("Places", await places.All(Request.Path, ct));
}
