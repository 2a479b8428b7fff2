using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>The orders of somebody served, on their page, with the way to a new one.</summary>
public sealed class ServedOrders(Reach reach, PersonMenu menu) : IServedPart
{
    private const int Most = 10;

    public int Order => 10;

    public async Task<PagePart?> Of(PersonServedRow person, Actor actor, CancellationToken ct)
    {
        var orders = await reach
            .Rows<OrderPage>()
            .Where(row => row.TenantId == person.TenantId && row.Served == person.Id)
            .OrderByDescending(row => row.PlacedAt)
            .Take(Most)
            .ToListAsync(ct);
        return new PagePart(
            "/Volunteers/Orders/_OfPerson.cshtml",
            new ServedOrdersPart(
                $"/people/{person.TenantId}/{person.Id}",
                (await menu.OrdererOf(person, ct))?.Groups ?? [],
                orders,
                person.LetGoOn is null && actor.Role != Role.Auditor
            )
        );
    }
}

/// <param name="Served">Address of the person's page.</param>
/// <param name="Groups">The person's groups of need.</param>
/// <param name="Orders">The newest first.</param>
/// <param name="MayOrder">The reader places orders for them.</param>
public sealed record ServedOrdersPart(
    string Served,
    IReadOnlyList<NeedGroup> Groups,
    IReadOnlyList<OrderPage> Orders,
    bool MayOrder
);
