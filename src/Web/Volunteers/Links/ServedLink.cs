using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>The way to the own link of somebody served, on their page.</summary>
public sealed class ServedLink(OwnLinks links, TimeProvider clock) : IServedPart
{
    public int Order => 20;

    public async Task<PagePart?> Of(PersonServedRow person, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        var link = await links.Of(new StreamKey(person.TenantId, person.Id), ct);
        return new PagePart(
            "/Volunteers/Links/_OfServed.cshtml",
            new ServedLinkPart(
                $"/people/{person.TenantId}/{person.Id}/link",
                link is { Revoked: false } && link.Until >= clock.GetUtcNow()
            )
        );
    }
}

/// <param name="Href">Address of the person's link.</param>
/// <param name="Works">They have one that works.</param>
public sealed record ServedLinkPart(string Href, bool Works);
