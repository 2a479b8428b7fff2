using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The one door through which volunteers read orders: cards of the board, of their own province, without the person served (OR-14).</summary>
public sealed class BoardRows(ReadModels db, NpgsqlDataSource database, TimeProvider clock)
{
    // What a press that claims needs and no more: hundreds ask in one second.
    private const string Glance = """
        select "from", free_places, township, station from order_page where tenant_id = $1 and id = $2
        """;

    /// <summary>Cards on one page.</summary>
    public const int PageSize = 20;

    private static readonly Expression<Func<OrderPage, BoardCard>> card = order => new BoardCard
    {
        TenantId = order.TenantId,
        Id = order.Id,
        Village = order.Village,
        Township = order.Township,
        Station = order.Station,
        Title = order.Title,
        Skill = order.Skill,
        Season = order.Season,
        Risk = order.Risk,
        AdultsOnly = order.AdultsOnly,
        Minutes = order.Minutes,
        Allowance = order.Allowance,
        Urgency = order.Urgency,
        From = order.From,
        Until = order.Until,
        Places = order.Places,
        FreePlaces = order.FreePlaces,
    };

    /// <summary>One page of a county's board, the reader's own township first, then by time.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="county">Whose board.</param>
    /// <param name="township">Where the reader lives, 9 digits.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>One more than the page holds when another page follows.</returns>
    public async Task<IReadOnlyList<BoardCard>> Page(
        BoardFilter filter,
        string county,
        string township,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        return await Matching(filter, county)
            .OrderByDescending(order => order.Township == township)
            .ThenBy(order => order.From)
            .ThenBy(order => order.Id)
            .Skip((filter.PageNumber - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(card)
            .ToListAsync(ct);
    }

    /// <summary>Where a county's open orders are: its townships, or the villages of the township that was chosen.</summary>
    public async Task<IReadOnlyList<PlaceCount>> Places(
        string county,
        string? chosen,
        CancellationToken ct
    )
    {
        var open = Open(county);
        var counts = chosen is { Length: >= 9 }
            ? open.Where(order => order.Township == chosen.Substring(0, 9))
                .GroupBy(order => order.Village)
            : open.GroupBy(order => order.Township);
        return await counts
            .OrderBy(same => same.Key)
            .Select(same => new PlaceCount(same.Key, same.Count()))
            .ToListAsync(ct);
    }

    /// <summary>One order that stands or stood on the board, taken or not.</summary>
    /// <exception cref="NotInScopeException">No such order for volunteers of this province.</exception>
    public async Task<BoardCard> Get(StreamKey key, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return
            ClaimGuard.IsInReach(key, actor)
            && await Orders
                .Where(order => order.TenantId == key.Tenant && order.Id == key.Id)
                .Select(card)
                .SingleOrDefaultAsync(ct)
                is { } found
            ? found
            : throw new NotInScopeException(nameof(OrderPage));
    }

    /// <summary>The few facts of an order that a claim begins with.</summary>
    /// <exception cref="NotInScopeException">No such order for volunteers of this province.</exception>
    public async Task<ClaimGlance> GlanceAt(StreamKey key, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var command = database.CreateCommand(Glance);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Tenant });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key.Id });
        await using var row = await command.ExecuteReaderAsync(ct);
        return ClaimGuard.IsInReach(key, actor) && await row.ReadAsync(ct)
            ? new ClaimGlance(
                row.GetFieldValue<DateTimeOffset>(0),
                row.GetInt32(1),
                new WorkPlace(key.Tenant, row.GetString(2), row.IsDBNull(3) ? null : row.GetGuid(3))
            )
            : throw new NotInScopeException(nameof(OrderPage));
    }

    /// <summary>Open orders nearest to one: the same village, then township, then county, the soonest first.</summary>
    public async Task<IReadOnlyList<BoardCard>> Nearest(
        BoardCard to,
        int count,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        return await Open(to.TenantId)
            .Where(order => order.Id != to.Id)
            .OrderByDescending(order => order.Village == to.Village)
            .ThenByDescending(order => order.Township == to.Township)
            .ThenBy(order => order.From)
            .Take(count)
            .Select(card)
            .ToListAsync(ct);
    }

    private IQueryable<OrderPage> Orders => db.Set<OrderPage>().AsNoTracking();

    private IQueryable<OrderPage> Open(string county)
    {
        var now = clock.GetUtcNow();
        return Orders.Where(order =>
            order.OnBoard && order.TenantId == county && order.Until > now
        );
    }

    private IQueryable<OrderPage> Matching(BoardFilter filter, string county)
    {
        var rows = Open(county);
        if (filter.Place is { Length: 9 } township)
        {
            rows = rows.Where(order => order.Township == township);
        }
        else if (filter.Place is { Length: 12 } village)
        {
            rows = rows.Where(order => order.Village == village);
        }

        if (filter.Class is { } kind)
        {
            rows = rows.Where(order => order.Class == kind);
        }

        if (filter.Day is { } day)
        {
            var (begins, ends) = (
                ChinaTime.At(day, TimeOnly.MinValue).ToUniversalTime(),
                ChinaTime.EndOf(day).ToUniversalTime()
            );
            rows = rows.Where(order => order.From < ends && order.Until > begins);
        }

        if (filter.Minutes is { } minutes)
        {
            rows = rows.Where(order => order.Minutes <= minutes);
        }

        if (filter.Skill is { } skill)
        {
            rows = rows.Where(order => order.Skill == skill);
        }

        if (filter.Season is { } season)
        {
            rows = rows.Where(order => order.Season == season);
        }

        if (filter.Urgency is { } urgency)
        {
            rows = rows.Where(order => order.Urgency == urgency);
        }

        return filter.Safe ? rows.Where(order => !order.Risk) : rows;
    }
}

/// <summary>What a claim begins with.</summary>
/// <param name="From">When the service begins.</param>
/// <param name="FreePlaces">As the row says; the decision looks again under the lock.</param>
/// <param name="Place">Where it is served.</param>
public sealed record ClaimGlance(DateTimeOffset From, int FreePlaces, WorkPlace Place);

/// <summary>How many open orders a township or village has.</summary>
/// <param name="Code">9 or 12 digits.</param>
public sealed record PlaceCount(string Code, int Open);
