using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>The grid worker's day on one screen: what is late, what waits for a word, what they took on. Taking on and passing on are one press away.</summary>
[Roles(Role.GridWorker)]
public sealed class MyGridController(
    Reach reach,
    RelayDesk desk,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    private const int Most = 50;

    [HttpGet("/my-grid")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var units = await desk.Held(Me).OrderBy(unit => unit.Level).ToListAsync(ct);
        var ids = units.ConvertAll(unit => unit.Id);
        var (me, other) = (Me.Account, Me.DeputyFor ?? Me.Account);
        var mine = reach
            .Rows<OrderPage>()
            .Where(order => order.Status == OrderStatus.TakenOn)
            .Where(order => order.TakenOnBy == me || order.TakenOnBy == other);
        var waiting = reach
            .Rows<OrderPage>()
            .Where(order => order.Status == OrderStatus.Relaying)
            .Where(order =>
                (order.Unit != null && ids.Contains(order.Unit.Value))
                || (order.ClimbedUnit != null && ids.Contains(order.ClimbedUnit.Value))
            );
        List<OrderPage> rows =
        [
            .. await mine.OrderBy(order => order.Due).Take(Most).ToListAsync(ct),
            .. await waiting.OrderBy(order => order.Clock).Take(Most).ToListAsync(ct),
        ];
        var people = await names.People(rows.Select(order => order.Person), ct);
        var below = await reach
            .Rows<GridPost>()
            .Where(unit => !unit.Closed && unit.Parent != null && ids.Contains(unit.Parent.Value))
            .Select(unit => unit.Parent)
            .Distinct()
            .ToListAsync(ct);
        return View(
            "MyGrid",
            new MyGridPage(
                units,
                [
                    .. rows.Select(order => new MyGridOrder(
                        order,
                        people.GetValueOrDefault(order.Person),
                        order.Status == OrderStatus.TakenOn,
                        units.Exists(unit =>
                            order.Now.Route.Chain.Contains(unit.Id) && below.Contains(unit.Id)
                        ),
                        clock.GetUtcNow()
                    )),
                ]
            )
        );
    }
}

/// <param name="Units">That the person holds.</param>
/// <param name="Orders">That wait for them, or that they took on.</param>
public sealed record MyGridPage(IReadOnlyList<GridPost> Units, IReadOnlyList<MyGridOrder> Orders)
{
    public PressForm Form { get; } = new();

    public IEnumerable<MyGridOrder> Late => Orders.Where(order => order.IsLate);

    public IEnumerable<MyGridOrder> ToPass =>
        Orders.Where(order => order is { IsLate: false, IsMine: false });

    public IEnumerable<MyGridOrder> ToDo =>
        Orders.Where(order => order is { IsLate: false, IsMine: true });
}

/// <summary>An order on the grid worker's page.</summary>
/// <param name="Name">The person, masked; or <c>null</c>.</param>
/// <param name="IsMine">They took it on.</param>
/// <param name="HasBelow">There is a unit to pass it on to.</param>
/// <param name="Now">The portal's time.</param>
public sealed record MyGridOrder(
    OrderPage Order,
    string? Name,
    bool IsMine,
    bool HasBelow,
    DateTimeOffset Now
)
{
    public string Path => $"/orders/{Order.TenantId}/{Order.Id}";

    /// <summary>When it must be passed on, or done.</summary>
    public DateTimeOffset Due => IsMine ? Order.Due : Order.Clock ?? Order.Due;

    /// <summary>Its time is over, or it climbed.</summary>
    public bool IsLate => Due <= Now || Order.Climbed is not null;
}

/// <summary>The grid worker's page in the left bar.</summary>
public sealed class MyGridPlace(Reach reach, RelayDesk desk) : IPlace
{
    public string Text => "MyGrid.Title";
    public string Href => "/my-grid";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.GridWorker];
    public int Order => 5;

    public async Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var ids = await desk.Held(actor).Select(unit => (Guid?)unit.Id).ToListAsync(ct);
        return await reach
            .Rows<OrderPage>()
            .CountAsync(
                order => order.Status == OrderStatus.Relaying && ids.Contains(order.Unit),
                ct
            );
    }
}

/// <summary>What the grid asks of people today, on their home.</summary>
public sealed class GridTasks(Reach reach, RelayDesk desk) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role != Role.GridWorker)
        {
            return [];
        }

        var ids = await desk.Held(actor).Select(unit => (Guid?)unit.Id).ToListAsync(ct);
        var (me, other) = (actor.Account, actor.DeputyFor ?? actor.Account);
        var rows = await reach
            .Rows<OrderPage>()
            .Where(order =>
                (order.Status == OrderStatus.Relaying && ids.Contains(order.Unit))
                || (
                    order.Status == OrderStatus.TakenOn
                    && (order.TakenOnBy == me || order.TakenOnBy == other)
                )
            )
            .OrderBy(order => order.Clock)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(order => new HomeTask(
                new TextKey(
                    order.Status == OrderStatus.TakenOn ? "MyGrid.Home.Do" : "MyGrid.Home.Pass",
                    order.Title,
                    order.Number
                ),
                $"/orders/{order.TenantId}/{order.Id}",
                order.Clock
            )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
