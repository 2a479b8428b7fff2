using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>What somebody served may order, by their groups of need, and what they have ordered. Asked for people within reach only.</summary>
public sealed class PersonMenu(ReadModels db, Reach reach, PageTexts texts, TimeProvider clock)
{
    /// <summary>The person's groups of need; none when nobody told.</summary>
    public async Task<OrdererRow?> OrdererOf(PersonServedRow person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        return await db.Set<OrdererRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.TenantId == person.TenantId && row.Served == person.Id,
                ct
            );
    }

    /// <summary>The items that fit somebody served, to choose from.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Items(
        PersonServedRow person,
        CancellationToken ct
    ) => await Items(person.TenantId, (await OrdererOf(person, ct))?.Groups ?? [], ct);

    /// <summary>The items that fit, to choose from; none without a menu in force.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Items(
        string tenant,
        IReadOnlyCollection<NeedGroup> groups,
        CancellationToken ct
    )
    {
        var key = Menu.KeyOf(tenant);
        var menu = await db.Set<MenuPage>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct);
        return
        [
            .. (menu?.On(ChinaTime.DateOf(clock.GetUtcNow()))?.Lines ?? [])
                .Where(item => item.Fits(groups))
                .Select(item => new SelectListItem(NameOf(item), item.Code)),
        ];
    }

    /// <summary>The person's orders that are not over, the next first.</summary>
    public async Task<IReadOnlyList<OrderPage>> Open(
        PersonServedRow person,
        CancellationToken ct
    ) =>
        await reach
            .Rows<OrderPage>()
            .Where(row =>
                row.TenantId == person.TenantId
                && row.Served == person.Id
                && OrderStatuses.Open.Contains(row.Status)
            )
            .OrderBy(row => row.From)
            .Take(10)
            .ToListAsync(ct);

    private string NameOf(MenuItem item) =>
        texts[
            "Frame.Pair",
            item.Class is { } menuClass ? texts.Of(menuClass) : texts.Of(item.Kind),
            item.Title
        ];
}
