using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>The bar of an object page: choose a day, or see that one is chosen. <c>&lt;vc:as-of-bar day="Model.On"/&gt;</c>.</summary>
public sealed class AsOfBarViewComponent(TimeProvider clock) : ViewComponent
{
    /// <param name="day">The day shown, <c>null</c> for now. It stands in the address as <c>on</c>.</param>
    public IViewComponentResult Invoke(DateOnly? day) =>
        View(
            "/Frame/Timelines/AsOfBar.cshtml",
            new AsOfBar(day, ChinaTime.DateOf(clock.GetUtcNow()), Request.Path)
        );
}

/// <summary>What the bar shows.</summary>
public sealed record AsOfBar(DateOnly? Day, DateOnly Today, string Path);
