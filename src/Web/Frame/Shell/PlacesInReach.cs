using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>The places of the person at the keyboard in their order, with what waits in each.</summary>
public sealed class PlacesInReach(IEnumerable<IPlace> places, Acting acting)
{
    public async Task<IReadOnlyList<ShownPlace>> All(PathString here, CancellationToken ct)
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
                var waiting = await place.Waiting(actor, ct);
                shown.Add(new ShownPlace(place, waiting, IsHere(place.Href, here)));
            }
        }

        return shown;
    }

    private static bool IsHere(string href, PathString here) =>
        href == "/"
            ? here == "/"
            : here.StartsWithSegments(href.Split('?')[0], StringComparison.Ordinal);
}

/// <summary>A place as the bar shows it.</summary>
public sealed record ShownPlace(IPlace Place, int Waiting, bool Here);
