using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Regions;

/// <summary>The regions from the nation down to the villages. Everyone may read them; administrators enter townships and villages of their own region.</summary>
[Public]
public sealed class RegionsController(
    RegionTree tree,
    RegionNames names,
    Acting acting,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/regions/{code?}")]
    public async Task<IActionResult> Index(string? code, CancellationToken ct) =>
        await PageOf(code ?? acting.Actor?.Region ?? RegionCode.Nation, ct) is { } page
            ? View("Region", page)
            : NotFound();

    [HttpPost("/regions/{code}/add")]
    [Roles(Role.Administrator)]
    public Task<IActionResult> Add(string code, AddRegionForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new AddRegion(code + form.Digits, form.Zh.Trim(), form.En.Trim()),
            again: () => Index(code, ct),
            done: () => Changed(code, code),
            banner: "Jurisdiction.Region.Added"
        );

    [HttpPost("/regions/{code}/end")]
    [Roles(Role.Administrator)]
    public Task<IActionResult> End(string code, EndRegionForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new EndRegion(code, ChinaTime.DateOf(clock.GetUtcNow())),
            again: () => Index(code, ct),
            done: () => Changed(code, RegionCode.ParentOf(code)),
            banner: "Jurisdiction.Region.Ended"
        );

    private RedirectResult Changed(string code, string? next)
    {
        names.Forget(code);
        return Redirect($"/regions/{next}");
    }

    private async Task<RegionPage?> PageOf(string code, CancellationToken ct)
    {
        if (!RegionCode.IsCode(code) || await tree.Find(code, ct) is not { } region)
        {
            return null;
        }

        var mine =
            acting.Actor is { Role: Role.Administrator } actor
            && RegionCode.Contains(actor.Region, code);
        return new RegionPage(region, await tree.Path(code, ct), await tree.Below(code, ct))
        {
            MayAdd = mine && region.Level is (RegionLevel.County or RegionLevel.Township),
            MayEnd = mine && ShippedRegions.Find(code) is null,
        };
    }
}
