using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>What the public sees of the money: each county's sums by source, what of them is used, and the cap (CA-09).</summary>
[Public]
public sealed class PublicBudgetController(Reach reach, IRuleBooks rules, TimeProvider clock)
    : PortalController
{
    [HttpGet("/public/budget")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var shown = year ?? today.Year;
        var law = (await rules.Current(ct)).Parameters;
        var rows = await reach
            .Rows<PublicBudget>()
            .Where(row => row.Year == shown)
            .OrderBy(row => row.TenantId)
            .ToListAsync(ct);
        return View(
            "PublicIndex",
            new PublicBudgetIndex(shown, [.. rows.Select(row => CapView.Of(row, today, law))])
        );
    }

    [HttpGet("/public/budget/{tenant}/{year:int}")]
    public async Task<IActionResult> Use(string tenant, int year, CancellationToken ct)
    {
        var row = await reach.Get<PublicBudget>(Budget.KeyOf(tenant, year), ct);
        var law = (await rules.Current(ct)).Parameters;
        return View("PublicUse", CapView.Of(row, ChinaTime.DateOf(clock.GetUtcNow()), law));
    }
}

/// <summary>The budgets of a year as the public sees them.</summary>
public sealed record PublicBudgetIndex(int Year, IReadOnlyList<CapView> Budgets);
