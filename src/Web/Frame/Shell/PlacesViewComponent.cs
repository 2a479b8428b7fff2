using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>The left bar, on a phone the bottom bar, with what waits in each place.</summary>
public sealed class PlacesViewComponent(IEnumerable<IPlace> places, Acting acting) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var shown = new List<ShownPlace>();
        if (acting.Actor is { } actor)
        {
            foreach (
                var place in places
                    .Where(place => place.Roles.Contains(actor.Role))
                    .OrderBy(place => place.Order)
            )
            {
                var waiting = await place.Waiting(actor, HttpContext.RequestAborted);
                shown.Add(new ShownPlace(place, waiting, IsHere(place.Href)));
            }
        }

        return View("/Frame/Shell/Places.cshtml", shown);
    }

    private bool IsHere(string href) =>
        href == "/"
            ? Request.Path == "/"
            : Request.Path.StartsWithSegments(href, StringComparison.Ordinal);
}

/// <summary>A place as the bar shows it.</summary>
public sealed record ShownPlace(IPlace Place, int Waiting, bool Here);
