using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The orders of one volunteer, found by what their own years say.</summary>
public sealed class HeldOrders(ClaimDesk desk, ReadModels db, TimeProvider clock)
{
    /// <summary>Everything of this year and those beside it, as the orders stand now.</summary>
    public async Task<MyOrders> Of(StreamKey who, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var year = ChinaTime.DateOf(now).Year;
        var years = await desk.Years(who, [year - 1, year, year + 1], ct);
        var orders = await Orders(years, ct);
        var lines = orders.ConvertAll(order => new HeldOrder(order, who.Id));
        return new MyOrders(
            [
                .. lines
                    .Where(line => line.Place is not null && !line.IsOver)
                    .OrderBy(line => line.Order.From),
            ],
            [
                .. lines.Where(line =>
                    line.Place is null && line.Position > 0 && line.Order.Until > now
                ),
            ],
            [.. lines.Where(line => line.Offer is not null && line.Order.Until > now)],
            [
                .. years
                    .SelectMany(each => each.Ended)
                    .Join(
                        orders,
                        ended => ended.Key,
                        order => order.Id,
                        (ended, order) => new EndedOrder(order, ended.Value)
                    )
                    .OrderByDescending(ended => ended.Order.From),
            ],
            years.Sum(each => each.Record().Served),
            years.Sum(each => each.Record().LetDown)
        );
    }

    /// <summary>The volunteer of the same province with this number.</summary>
    /// <exception cref="RuleBrokenException">Nobody has it.</exception>
    public async Task<StreamKey> ByNumber(StreamKey who, string? number, CancellationToken ct)
    {
        var typed = (number ?? "").Trim();
        var large = typed.ToUpperInvariant();
        var found = await db.Set<VolunteerPage>()
            .Where(row =>
                row.TenantId == who.Tenant && (row.Number == typed || row.Number == large)
            )
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(ct);
        Refuse.If(found is null, "OR-09", "OfferUnknown", nameof(OfferForm.To));
        return who with { Id = found.GetValueOrDefault() };
    }

    private async Task<List<OrderPage>> Orders(
        IReadOnlyList<VolunteerYear> years,
        CancellationToken ct
    )
    {
        var held = years.SelectMany(year => year.Held.Values).ToList();
        var hopes = years.SelectMany(year => year.Hopes).ToList();
        var counties = held.Select(place => place.County)
            .Concat(hopes.Select(hope => hope.Value))
            .Concat(years.SelectMany(year => year.Counties))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var ids = held.Select(place => place.Order)
            .Concat(hopes.Select(hope => hope.Key))
            .Concat(years.SelectMany(year => year.Ended.Keys))
            .Distinct()
            .ToList();
        return ids.Count == 0
            ? []
            : await db.Set<OrderPage>()
                .AsNoTracking()
                .Where(order => counties.Contains(order.TenantId) && ids.Contains(order.Id))
                .ToListAsync(ct);
    }
}

/// <summary>A volunteer's orders.</summary>
/// <param name="Held">With a place, the soonest first.</param>
/// <param name="Waiting">On the waiting list.</param>
/// <param name="Offered">Another volunteer would hand it over.</param>
/// <param name="Ended">How earlier places ended, the latest first.</param>
/// <param name="Served">Places kept.</param>
/// <param name="LetDown">Places given back late or missed.</param>
public sealed record MyOrders(
    IReadOnlyList<HeldOrder> Held,
    IReadOnlyList<HeldOrder> Waiting,
    IReadOnlyList<HeldOrder> Offered,
    IReadOnlyList<EndedOrder> Ended,
    int Served,
    int LetDown
);

/// <summary>One order as the volunteer sees it.</summary>
public sealed record HeldOrder(OrderPage Order, Guid Volunteer)
{
    /// <summary>Their place, or <c>null</c>.</summary>
    public TakenPlace? Place => Order.Now.PlaceOf(Volunteer);

    /// <summary>From 1; 0 when they do not wait.</summary>
    public int Position => Order.Now.Waiting.FindIndex(waiter => waiter.Volunteer == Volunteer) + 1;

    /// <summary>The place that another offered them, or <c>null</c>.</summary>
    public TakenPlace? Offer => Order.Now.Taken.Find(place => place.OfferedTo == Volunteer);

    public bool IsOver => Order.Now.IsOver() || Place?.Confirmed == true;

    public string Href => $"/my/orders/{Order.TenantId}/{Order.Id}";

    public string BoardHref => $"/board/{Order.TenantId}/{Order.Id}";
}

/// <summary>An order that is no longer theirs.</summary>
public sealed record EndedOrder(OrderPage Order, PlaceEnd How);
