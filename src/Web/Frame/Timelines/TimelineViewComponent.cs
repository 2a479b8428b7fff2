using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>The timeline of an object: <c>&lt;vc:timeline streams="Model.Streams" until="null"/&gt;</c>. Only on pages that checked the reader's reach.</summary>
public sealed class TimelineViewComponent(Timeline timeline) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(
        IEnumerable<StreamKey> streams,
        DateTimeOffset? until = null
    ) =>
        View(
            "/Frame/Timelines/Timeline.cshtml",
            await timeline.Of(streams, until, HttpContext.RequestAborted)
        );
}
