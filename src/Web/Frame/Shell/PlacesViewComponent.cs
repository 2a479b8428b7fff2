using Microsoft.AspNetCore.Mvc;

namespace StationPortal.Web.Frame;

/// <summary>The left bar of at most seven, on a phone the bottom bar of four; what does not fit stands behind 更多.</summary>
public sealed class PlacesViewComponent(PlacesInReach places) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View(
            "/Frame/Shell/Places.cshtml",
            new PlacesBar(await places.All(Request.Path, HttpContext.RequestAborted))
        );
}

/// <summary>Which places fit where.</summary>
public sealed record PlacesBar(IReadOnlyList<ShownPlace> All)
{
    private const int MostWide = 7;
    private const int MostOnPhone = 4;

    public bool MoreOnWide => All.Count > MostWide;

    public bool MoreOnPhone => All.Count > MostOnPhone;

    /// <summary>Those in the left bar.</summary>
    public IEnumerable<ShownPlace> Wide => MoreOnWide ? All.Take(MostWide - 1) : All;

    /// <summary>Whether the phone's bar has this place too.</summary>
    public bool FitsPhone(int index) => index < (MoreOnPhone ? MostOnPhone - 1 : MostOnPhone);
}
