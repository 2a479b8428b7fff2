using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Home;

/// <summary>The first page: for a visitor the public start page, for everyone else what must be done today.</summary>
[Public]
public sealed class HomeController(
    Acting acting,
    IEnumerable<IHomeTasks> modules,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (acting.Actor is not { } actor)
        {
            return acting.Account is null ? View("Start") : View("NoGrant");
        }

        var tasks = new List<HomeTask>();
        var figures = new List<HomeFigure>();
        foreach (var module in modules)
        {
            tasks.AddRange(await module.Tasks(actor, ct));
            figures.AddRange(await module.Figures(actor, ct));
        }

        return View("Today", HomePage.Of(tasks, figures, clock.GetUtcNow()));
    }
}
