using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>What the browser shows by itself when there is no line; the same for everyone.</summary>
[Public]
public sealed class OfflineController : PortalController
{
    [HttpGet("/offline")]
    public IActionResult Index() => View("~/Frame/Drafts/Offline.cshtml");
}
