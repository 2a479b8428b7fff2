using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>How many orders have each of the five haves (OR-12), counted live in the database. Cancelled orders are left out; an order counts in the period in which it was placed.</summary>
public static class FiveHaveRate
{
    /// <summary>By county.</summary>
    public static Task<List<HaveFigure>> Counties(
        IQueryable<OrderPage> orders,
        CancellationToken ct
    ) => Read(orders, order => order.TenantId, ct);

    /// <summary>By township.</summary>
    public static Task<List<HaveFigure>> Townships(
        IQueryable<OrderPage> orders,
        CancellationToken ct
    ) => Read(orders, order => order.Township, ct);

    /// <summary>By village.</summary>
    public static Task<List<HaveFigure>> Villages(
        IQueryable<OrderPage> orders,
        CancellationToken ct
    ) => Read(orders, order => order.Village, ct);

    /// <summary>By station; those without one together.</summary>
    public static Task<List<HaveFigure>> Stations(
        IQueryable<OrderPage> orders,
        CancellationToken ct
    ) => Read(orders, order => order.Station, ct);

    /// <summary>By the grid unit that has them; those in no unit together.</summary>
    public static Task<List<HaveFigure>> Units(
        IQueryable<OrderPage> orders,
        CancellationToken ct
    ) => Read(orders, order => order.Unit, ct);

    /// <summary>The orders that count: placed in a period in a region.</summary>
    /// <param name="orders">Within reach.</param>
    /// <param name="region">Any code.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    public static IQueryable<OrderPage> Counted(
        IQueryable<OrderPage> orders,
        string region,
        DateOnly from,
        DateOnly until
    )
    {
        var (first, after) = (
            ChinaTime.At(from, TimeOnly.MinValue).ToUniversalTime(),
            ChinaTime.EndOf(until).ToUniversalTime()
        );
        var counted = orders.Where(order =>
            order.PlacedAt >= first
            && order.PlacedAt < after
            && order.Status != OrderStatus.Cancelled
        );
        if (RegionCode.LevelOf(region) < RegionLevel.County)
        {
            var prefix = RegionCode.PrefixOf(region);
            return counted.Where(order => order.TenantId.StartsWith(prefix));
        }

        var county = RegionCode.AuthorityOf(region);
        counted = counted.Where(order => order.TenantId == county);
        return region.Length switch
        {
            9 => counted.Where(order => order.Township == region),
            12 => counted.Where(order => order.Village == region),
            _ => counted,
        };
    }

    private static async Task<List<HaveFigure>> Read<TKey>(
        IQueryable<OrderPage> orders,
        Expression<Func<OrderPage, TKey>> by,
        CancellationToken ct
    )
    {
        var rows = await orders
            .GroupBy(by)
            .Select(group => new
            {
                group.Key,
                All = group.Count(),
                Whole = group.Count(order => order.HaveBits == OrderPage.AllHaves),
                NoLedger = group.Count(order => (order.HaveBits & 1) == 0),
                NoAssignment = group.Count(order => (order.HaveBits & 2) == 0),
                NoFollowUp = group.Count(order => (order.HaveBits & 4) == 0),
                NoRating = group.Count(order => (order.HaveBits & 8) == 0),
                NoFeedback = group.Count(order => (order.HaveBits & 16) == 0),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new HaveFigure(
            row.Key?.ToString() ?? "",
            row.All,
            row.Whole,
            row.NoLedger,
            row.NoAssignment,
            row.NoFollowUp,
            row.NoRating,
            row.NoFeedback
        ));
    }
}

/// <summary>The five haves of some orders.</summary>
/// <param name="Key">Code of the region, or id of the station or unit; empty for none.</param>
/// <param name="Orders">How many were placed and not cancelled.</param>
/// <param name="Whole">Of these, with all five haves.</param>
/// <param name="NoLedger">Without 台账.</param>
/// <param name="NoAssignment">Without 分派.</param>
/// <param name="NoFollowUp">Without 跟进.</param>
/// <param name="NoRating">Without 评价.</param>
/// <param name="NoFeedback">Without 反馈.</param>
public sealed record HaveFigure(
    string Key,
    int Orders,
    int Whole,
    int NoLedger,
    int NoAssignment,
    int NoFollowUp,
    int NoRating,
    int NoFeedback
)
{
    /// <summary>Of the orders, those with all five haves; 0 to 1, and 0 without any order.</summary>
    public decimal Share => Orders == 0 ? 0 : (decimal)Whole / Orders;

    /// <summary>How many lack a have.</summary>
    public int Without(FiveHave have) =>
        have switch
        {
            FiveHave.Ledger => NoLedger,
            FiveHave.Assignment => NoAssignment,
            FiveHave.FollowUp => NoFollowUp,
            FiveHave.Rating => NoRating,
            _ => NoFeedback,
        };

    /// <summary>The sum of several.</summary>
    public static HaveFigure Sum(IReadOnlyCollection<HaveFigure> figures) =>
        new(
            "",
            figures.Sum(figure => figure.Orders),
            figures.Sum(figure => figure.Whole),
            figures.Sum(figure => figure.NoLedger),
            figures.Sum(figure => figure.NoAssignment),
            figures.Sum(figure => figure.NoFollowUp),
            figures.Sum(figure => figure.NoRating),
            figures.Sum(figure => figure.NoFeedback)
        );
}
