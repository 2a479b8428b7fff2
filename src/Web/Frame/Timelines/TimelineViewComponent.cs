using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>The timeline of an object: <c>&lt;vc:timeline streams="Model.Streams" until="null"/&gt;</c>. Only on pages that checked the reader's reach.</summary>
public sealed class TimelineViewComponent(Timeline timeline) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(
        IEnumerable<StreamKey> streams,
        DateTimeOffset? until = null,
        DateOnly? on = null
    ) =>
        View(
            "/Frame/Timelines/Timeline.cshtml",
            await timeline.Of(
                streams,
                on is { } day ? ChinaTime.EndOf(day).AddTicks(-1) : until,
                HttpContext.RequestAborted
            )
        );
}
