using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.FiveHaves;

/// <summary>The rate of the five haves, opened from the county to the township, its station, the village, the grid unit and the orders.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.GridWorker,
    Role.Auditor
)]
public sealed class FiveHavesController(Reach reach, RegionTree regions, TimeProvider clock)
    : PortalController
{
    // In an address: of no station, in no unit.
    private const string None = "none";

    private static readonly ListSpec<OrderPage> Spec = new ListSpec<OrderPage>(
        "/five-haves/orders",
        "FiveHaves.Orders"
    )
        .Lead("FiveHaves.Number", row => row.Number, row => $"/orders/{row.TenantId}/{row.Id}")
        .Column("FiveHaves.Item", row => row.Title)
        .Region("FiveHaves.Village", row => row.Village)
        .Told(
            "FiveHaves.Missing",
            (row, texts) =>
                string.Join(
                    texts["Frame.Comma"],
                    Enum.GetValues<FiveHave>()
                        .Where(have => (row.HaveBits & OrderPage.BitOf(have)) == 0)
                        .Select(have => texts["FiveHaves.Lacks", texts.Of(have)])
                )
        )
        .Column("FiveHaves.PlacedAt", row => row.PlacedAt)
        .Choice<FiveHave>(
            "missing",
            "FiveHaves.Missing",
            have =>
            {
                var bit = OrderPage.BitOf(have);
                return row => (row.HaveBits & bit) == 0;
            }
        )
        .Linked("whole", "FiveHaves.OnlyWhole", _ => row => row.HaveBits == OrderPage.AllHaves)
        .Linked("station", "FiveHaves.OnlyStation", OfStation)
        .Linked("unit", "FiveHaves.OnlyUnit", OfUnit)
        .InRegion("region", "FiveHaves.Region", inside => row => row.Village.StartsWith(inside))
        .Day("from", "FiveHaves.From", From)
        .Day("until", "FiveHaves.Until", Until)
        .SortedBy(row => row.PlacedAt)
        .Empty("FiveHaves.Orders.Empty");

    [HttpGet("/five-haves")]
    public async Task<IActionResult> Index(
        string? region,
        DateOnly? from,
        DateOnly? until,
        CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var period = new HavePeriod(from ?? new DateOnly(today.Year, 1, 1), until ?? today);
        var chosen = region ?? Me.Township ?? Me.Region;
        if (!RegionCode.IsCode(chosen) || !RegionCode.Contains(Me.Region, chosen))
        {
            throw new NotInScopeException(chosen);
        }

        var orders = FiveHaveRate.Counted(
            reach.Rows<OrderPage>(),
            chosen,
            period.From,
            period.Until
        );
        return View(
            "Rate",
            new HaveRatePage(
                chosen,
                await regions.Path(chosen, ct),
                period,
                await Lines(orders, chosen, ct),
                RegionCode.LevelOf(chosen) is RegionLevel.County or RegionLevel.Township
                    ? await OfStations(orders, chosen, ct)
                    : [],
                clock.GetUtcNow()
            )
        );
    }

    /// <summary>The orders behind a figure.</summary>
    [HttpGet("/five-haves/orders")]
    public Task<IActionResult> Orders(CancellationToken ct) =>
        List(
            Spec,
            reach.Rows<OrderPage>().Where(order => order.Status != OrderStatus.Cancelled),
            ct
        );

    private async Task<IReadOnlyList<HaveLine>> Lines(
        IQueryable<OrderPage> orders,
        string region,
        CancellationToken ct
    ) =>
        RegionCode.LevelOf(region) switch
        {
            RegionLevel.Village => await OfUnits(orders, region, ct),
            RegionLevel.Township => OfRegions(await FiveHaveRate.Villages(orders, ct)),
            RegionLevel.County => OfRegions(await FiveHaveRate.Townships(orders, ct)),
            _ => OfRegions(await FiveHaveRate.Counties(orders, ct)),
        };

    private List<HaveLine> OfRegions(IEnumerable<HaveFigure> figures) =>
        [
            .. figures
                .OrderBy(figure => figure.Key, StringComparer.Ordinal)
                .Select(figure => new HaveLine(
                    T.Region(figure.Key),
                    figure,
                    figure.Key,
                    $"region={figure.Key}"
                )),
        ];

    private async Task<IReadOnlyList<HaveLine>> OfUnits(
        IQueryable<OrderPage> orders,
        string village,
        CancellationToken ct
    )
    {
        var names = await reach
            .Rows<GridPost>()
            .Where(unit => unit.Village == village)
            .ToDictionaryAsync(
                unit => unit.Id.ToString(),
                unit => unit,
                StringComparer.Ordinal,
                ct
            );
        return
        [
            .. (await FiveHaveRate.Units(orders, ct))
                .OrderBy(figure => names.GetValueOrDefault(figure.Key)?.Level)
                .ThenBy(figure => names.GetValueOrDefault(figure.Key)?.Name, StringComparer.Ordinal)
                .Select(figure => new HaveLine(
                    names.GetValueOrDefault(figure.Key)?.Name ?? T["FiveHaves.NoUnit"],
                    figure,
                    null,
                    $"region={village}&unit={KeyOf(figure)}"
                )),
        ];
    }

    private async Task<IReadOnlyList<HaveLine>> OfStations(
        IQueryable<OrderPage> orders,
        string region,
        CancellationToken ct
    )
    {
        var figures = await FiveHaveRate.Stations(orders, ct);
        var ids = figures
            .Select(figure => Guid.TryParse(figure.Key, out var id) ? id : Guid.Empty)
            .ToList();
        var names = await reach
            .Rows<StationPage>()
            .Where(station => ids.Contains(station.Id))
            .ToDictionaryAsync(
                station => station.Id.ToString(),
                station => station.Name,
                StringComparer.Ordinal,
                ct
            );
        return
        [
            .. figures
                .Select(figure => new HaveLine(
                    names.GetValueOrDefault(figure.Key, T["FiveHaves.NoStation"]),
                    figure,
                    null,
                    $"region={region}&station={KeyOf(figure)}"
                ))
                .OrderBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    private static string KeyOf(HaveFigure figure) => figure.Key.Length > 0 ? figure.Key : None;

    private static Expression<Func<OrderPage, bool>>? OfStation(string value) =>
        value == None ? row => row.Station == null
        : Guid.TryParse(value, out var id) ? row => row.Station == id
        : null;

    private static Expression<Func<OrderPage, bool>>? OfUnit(string value) =>
        value == None ? row => row.Unit == null
        : Guid.TryParse(value, out var id) ? row => row.Unit == id
        : null;

    private static Expression<Func<OrderPage, bool>> From(DateOnly day)
    {
        var first = ChinaTime.At(day, TimeOnly.MinValue).ToUniversalTime();
        return row => row.PlacedAt >= first;
    }

    private static Expression<Func<OrderPage, bool>> Until(DateOnly day)
    {
        var after = ChinaTime.EndOf(day).ToUniversalTime();
        return row => row.PlacedAt < after;
    }
}

/// <summary>Days in which orders were placed, both included.</summary>
public sealed record HavePeriod(DateOnly From, DateOnly Until);

/// <summary>One line of the rate.</summary>
/// <param name="Region">The region that it opens, or <c>null</c>.</param>
/// <param name="Orders">What the list of its orders asks for, without the period.</param>
public sealed record HaveLine(string Name, HaveFigure Figure, string? Region, string Orders);

/// <param name="Region">Which the page is about.</param>
/// <param name="Path">From the nation down to it.</param>
/// <param name="Lines">The regions or grid units below.</param>
/// <param name="Stations">Its stations; none for a village.</param>
/// <param name="At">When it was counted.</param>
public sealed record HaveRatePage(
    string Region,
    IReadOnlyList<RegionName> Path,
    HavePeriod Period,
    IReadOnlyList<HaveLine> Lines,
    IReadOnlyList<HaveLine> Stations,
    DateTimeOffset At
)
{
    public HaveFigure Whole { get; } = HaveFigure.Sum([.. Lines.Select(line => line.Figure)]);

    /// <summary>The same period of another region.</summary>
    public string HrefOf(string region) => $"/five-haves?region={region}&{Query}";

    /// <summary>The orders that a line counts.</summary>
    public string OrdersHref(HaveLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"/five-haves/orders?{line.Orders}&{Query}";
    }

    /// <summary>Of these, those with all five haves.</summary>
    public string WholeHref(HaveLine line) => $"{OrdersHref(line)}&whole=yes";

    /// <summary>Of these, those that lack one.</summary>
    public string MissingHref(HaveLine line, FiveHave have) => $"{OrdersHref(line)}&missing={have}";

    private string Query => $"from={Show.Date(Period.From)}&until={Show.Date(Period.Until)}";
}

/// <summary>The rate in the left bar.</summary>
public sealed class FiveHavesPlace : IPlace
{
    public string Text => "FiveHaves.Title";
    public string Href => "/five-haves";
    public string Icon => "bar-chart";
    public IReadOnlyList<Role> Roles =>
        [
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker,
            Role.GridWorker,
            Role.Auditor,
        ];
    public int Order => 66;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
