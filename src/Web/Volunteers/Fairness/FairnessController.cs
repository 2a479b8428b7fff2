using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Fairness;

/// <summary>Who is served how often, who is not, and which volunteers need rest (OR-21); for the authority within its reach.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Auditor)]
public sealed class FairnessController(FairnessDesk desk, TimeProvider clock) : PortalController
{
    private const int DefaultDays = 90;
    private const int MostDays = 366;

    [HttpGet("/fairness")]
    public async Task<IActionResult> Index(DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var last = until is { } day && day <= today ? day : today;
        var first = from is { } begin && begin <= last ? begin : last.AddDays(1 - DefaultDays);
        return View(
            "Index",
            await desk.Read(
                first < last.AddDays(-MostDays) ? last.AddDays(-MostDays) : first,
                last,
                ct
            )
        );
    }
}

/// <summary>Fairness in the left bar.</summary>
public sealed class FairnessPlace : IPlace
{
    public string Text => "Fairness.Title";
    public string Href => "/fairness";
    public string Icon => "bar-chart";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.TownshipOfficial, Role.Auditor];
    public int Order => 65;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
