using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The claims that somebody answers for: those of their stations, and in the county those of places without a station.</summary>
public sealed class StationClaims(
    OwnStations stations,
    ClaimDesk desk,
    ReadModels db,
    TimeProvider clock
)
{
    private const int Most = 100;
    private static readonly TimeSpan excusedWithin = TimeSpan.FromDays(90);

    /// <summary>What waits for an answer, and whose time has passed without anybody checking in.</summary>
    public async Task<ClaimsPage> Of(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now - excusedWithin;
        var rows = await Own(actor)
            .Where(order =>
                order.ToApprove
                || (order.Absent && order.Until <= now)
                || (order.LetDown && order.Until > since)
            )
            .OrderBy(order => order.From)
            .Take(Most)
            .ToListAsync(ct);
        return new ClaimsPage(
            await Lines(rows, place => place.Waits, ct),
            await Lines(
                [.. rows.Where(row => row.Until <= now)],
                place => place is { Waits: false, In: null, Confirmed: false },
                ct
            ),
            await LetDowns([.. rows.Where(row => row.LetDown && row.Until > since)], ct)
        );
    }

    /// <summary>How many orders wait for an approval.</summary>
    public Task<int> ToApprove(Actor actor, CancellationToken ct) =>
        Own(actor).CountAsync(order => order.ToApprove, ct);

    /// <summary>One order of theirs.</summary>
    /// <exception cref="NotInScopeException">It is another's.</exception>
    public async Task<OrderPage> Get(StreamKey key, Actor actor, CancellationToken ct) =>
        await Own(actor)
            .SingleOrDefaultAsync(order => order.TenantId == key.Tenant && order.Id == key.Id, ct)
        ?? throw new NotInScopeException(nameof(OrderPage));

    private IQueryable<OrderPage> Own(Actor actor)
    {
        var orders = db.Set<OrderPage>().AsNoTracking();
        var inside = RegionCode.PrefixOf(actor.Region);
        var own = stations.Of(actor).Select(station => new { station.TenantId, station.Id });
        return actor.Role switch
        {
            Role.Official => orders.Where(order => order.TenantId.StartsWith(inside)),
            Role.TownshipOfficial => orders.Where(order =>
                order.TenantId == actor.Region && order.Township == actor.Township
            ),
            _ => orders.Where(order =>
                own.Any(station =>
                    station.TenantId == order.TenantId && station.Id == order.Station
                )
            ),
        };
    }

    private async Task<IReadOnlyList<LetDownLine>> LetDowns(
        IReadOnlyList<OrderPage> rows,
        CancellationToken ct
    )
    {
        var lines = new List<LetDownLine>();
        foreach (var row in rows)
        {
            foreach (var each in row.Now.LetDowns)
            {
                var key = new StreamKey(each.Home, each.Volunteer);
                lines.Add(new LetDownLine(row, each, await NumberOf(key, ct)));
            }
        }

        return lines;
    }

    private async Task<string> NumberOf(StreamKey volunteer, CancellationToken ct) =>
        (await desk.Read<Volunteer>(volunteer, ct))?.Registered.Number ?? "";

    private async Task<IReadOnlyList<ClaimLine>> Lines(
        IReadOnlyList<OrderPage> rows,
        Predicate<TakenPlace> which,
        CancellationToken ct
    )
    {
        var lines = new List<ClaimLine>();
        foreach (var row in rows)
        {
            foreach (var place in row.Now.Taken.FindAll(which))
            {
                var key = new StreamKey(place.Home, place.Volunteer);
                var years = await desk.Years(key, [place.Year], ct);
                lines.Add(
                    new ClaimLine(
                        row,
                        place,
                        await NumberOf(key, ct),
                        years.Sum(year => year.Record().Served),
                        years.Sum(year => year.Record().LetDown)
                    )
                );
            }
        }

        return lines;
    }
}

/// <summary>What a station answers about claims.</summary>
/// <param name="ToApprove">Risk items.</param>
/// <param name="Absent">Nobody checked in, and the time has passed.</param>
/// <param name="LetDowns">Noted as stayed away or given back late; a reason may be accepted.</param>
public sealed record ClaimsPage(
    IReadOnlyList<ClaimLine> ToApprove,
    IReadOnlyList<ClaimLine> Absent,
    IReadOnlyList<LetDownLine> LetDowns
);

/// <summary>A note that a reason may take back.</summary>
/// <param name="Number">The volunteer's number.</param>
public sealed record LetDownLine(OrderPage Order, LetDown Noted, string Number)
{
    public string Href => $"/claims/{Order.TenantId}/{Order.Id}/{Noted.Volunteer}/excuse";
}

/// <summary>One volunteer's place. A volunteer is named by number.</summary>
/// <param name="Number">The volunteer's number.</param>
/// <param name="Served">Places kept in the year.</param>
/// <param name="LetDown">Places given back late or missed.</param>
public sealed record ClaimLine(
    OrderPage Order,
    TakenPlace Place,
    string Number,
    int Served,
    int LetDown
)
{
    public string Href => $"/claims/{Order.TenantId}/{Order.Id}/{Place.Volunteer}";
}
