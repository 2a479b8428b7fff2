using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>Finds the person behind a token, what they may order and what they ordered. Reads past the reach, since the token is the right to see it.</summary>
public sealed class OwnLinks(ReadModels db, LinkTokens tokens, TimeProvider clock)
{
    private const int MostOrders = 20;

    /// <summary>The link of a token, or <c>null</c> when none is open: unknown, replaced, revoked, expired, or of somebody who is no longer looked after. Nobody is told which.</summary>
    public async Task<OpenLink?> Find(string token, CancellationToken ct)
    {
        if (!LinkTokens.IsToken(token))
        {
            return null;
        }

        var print = tokens.Fingerprint(token);
        var now = clock.GetUtcNow();
        var link = await db.Set<OrderLinkRow>()
            .SingleOrDefaultAsync(
                row => row.Fingerprint == print && !row.Revoked && row.Until >= now,
                ct
            );
        var person = link is null
            ? null
            : await db.Set<PersonServedRow>()
                .SingleOrDefaultAsync(
                    row =>
                        row.TenantId == link.TenantId
                        && row.Id == link.Served
                        && row.LetGoOn == null
                        && row.ErasedOn == null,
                    ct
                );
        return person is null ? null : new OpenLink(token, print, person);
    }

    /// <summary>What fits the person today.</summary>
    public async Task<IReadOnlyList<MenuItem>> MenuOf(PersonServedRow person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        var key = Menu.KeyOf(person.TenantId);
        var menu = await db.Set<MenuPage>()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct);
        var orderer = await db.Set<OrdererRow>()
            .SingleOrDefaultAsync(
                row => row.TenantId == person.TenantId && row.Served == person.Id,
                ct
            );
        IReadOnlyList<NeedGroup> groups = orderer?.Groups ?? [];
        return
        [
            .. (menu?.On(ChinaTime.DateOf(clock.GetUtcNow()))?.Lines ?? []).Where(item =>
                item.Fits(groups)
            ),
        ];
    }

    /// <summary>The person's latest orders, the newest first.</summary>
    public async Task<IReadOnlyList<OrderPage>> OrdersOf(
        PersonServedRow person,
        CancellationToken ct
    ) =>
        await db.Set<OrderPage>()
            .Where(row => row.TenantId == person.TenantId && row.Served == person.Id)
            .OrderByDescending(row => row.PlacedAt)
            .Take(MostOrders)
            .ToListAsync(ct);

    /// <summary>The link of somebody served, whether it works or not; <c>null</c> when they never had one.</summary>
    public async Task<OrderLinkRow?> Of(StreamKey served, CancellationToken ct) =>
        await db.Set<OrderLinkRow>()
            .SingleOrDefaultAsync(
                row => row.TenantId == served.Tenant && row.Served == served.Id,
                ct
            );
}

/// <summary>A link that works.</summary>
/// <param name="Token">As it stands in the address.</param>
/// <param name="Fingerprint">Its HMAC.</param>
/// <param name="Person">Whose it is.</param>
public sealed record OpenLink(string Token, string Fingerprint, PersonServedRow Person)
{
    public StreamKey Served => new(Person.TenantId, Person.Id);

    public StreamKey Station => new(Person.TenantId, Person.Station);

    public string Href => $"/o/{Token}";
}
