using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>The orders within reach, people masked.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.GridWorker,
    Role.Auditor
)]
public sealed class OrdersController(Reach reach, KnownNames names, TimeProvider clock)
    : PortalController
{
    private static readonly ListSpec<OrderListRow> Spec = new ListSpec<OrderListRow>(
        "/orders",
        "Order.List.Title"
    )
        .Lead("Order.Title", row => row.Title, row => $"/orders/{row.TenantId}/{row.Id}")
        .Column("Order.Number", row => row.Number)
        .Told("Order.Person", (row, texts) => row.Name ?? texts["People.NoName"])
        .Region("Order.Village", row => row.Village)
        .Status("Order.Status", row => row.Status, OrderTones.Of)
        .Status("Order.Standing", row => row.Standing, OrderTones.Of)
        .Column("Order.Due", row => row.Due)
        .Column("Order.Station", row => row.StationName)
        .Column("Order.Urgency", row => row.Urgency)
        .Column("Order.Channel", row => row.Channel)
        .Column("Order.PlacedAt", row => row.PlacedAt)
        .Column("Order.Complaints", row => row.Complaints)
        .Search(
            "Order.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .Choice<OrderStatus>("status", "Order.Status", status => row => row.Status == status)
        .Choice<OrderStanding>(
            "standing",
            "Order.Standing",
            standing => row => row.Standing == standing
        )
        .Choice<MenuClass>("class", "Order.Class", chosen => row => row.Class == chosen)
        .Choice<OrderChannel>("channel", "Order.Channel", channel => row => row.Channel == channel)
        .Choice<Urgency>("urgency", "Order.Urgency", urgency => row => row.Urgency == urgency)
        .Choice<ComplaintMark>(
            "complaints",
            "Order.Complaints",
            mark => row => mark == ComplaintMark.With == row.Complaints > 0
        )
        .Text(
            "station",
            "Order.Station",
            words => row => row.StationName != null && row.StationName.Contains(words)
        )
        .InRegion("region", "Order.Village", inside => row => row.Village.StartsWith(inside))
        .Linked("done-from", "Order.DoneFrom", DoneFrom)
        .Linked("done-until", "Order.DoneUntil", DoneUntil)
        .View("OrderStanding.Late", "standing=Late")
        .View("OrderStatus.Placed", "status=Placed")
        .View("OrderStatus.Done", "status=Done")
        .View("ComplaintMark.With", "complaints=With")
        .SortedBy(row => row.PlacedAt, descending: true)
        .Also(
            "Chat.New",
            "/orders/chat",
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker,
            Role.GridWorker
        )
        .Empty("Order.List.Empty");

    [HttpGet("/orders")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, Rows(clock.GetUtcNow()), ct, Names);

    private static Expression<Func<OrderListRow, bool>>? DoneFrom(string typed)
    {
        var first = DateBinder.ReadDay(typed) is { } day
            ? ChinaTime.At(day, TimeOnly.MinValue).ToUniversalTime()
            : (DateTimeOffset?)null;
        return first is null ? null : row => row.DoneAt >= first;
    }

    private static Expression<Func<OrderListRow, bool>>? DoneUntil(string typed)
    {
        var after = DateBinder.ReadDay(typed) is { } day
            ? ChinaTime.EndOf(day).ToUniversalTime()
            : (DateTimeOffset?)null;
        return after is null ? null : row => row.DoneAt < after;
    }

    private IQueryable<OrderListRow> Rows(DateTimeOffset now)
    {
        var soon = now.AddDays(1);
        return from row in reach.Rows<OrderPage>()
            select new OrderListRow
            {
                TenantId = row.TenantId,
                Id = row.Id,
                Number = row.Number,
                Title = row.Title,
                Person = row.Person,
                Village = row.Village,
                StationName = reach
                    .Rows<StationPage>()
                    .Where(station => station.TenantId == row.TenantId && station.Id == row.Station)
                    .Select(station => station.Name)
                    .FirstOrDefault(),
                Class = row.Class,
                Channel = row.Channel,
                Urgency = row.Urgency,
                Status = row.Status,
                Standing =
                    !OrderStatuses.Undone.Contains(row.Status) ? OrderStanding.Settled
                    : row.Due <= now ? OrderStanding.Late
                    : row.Due <= soon ? OrderStanding.Soon
                    : OrderStanding.OnTime,
                From = row.From,
                Due = row.Due,
                PlacedAt = row.PlacedAt,
                DoneAt = row.DoneAt,
                Complaints = row.Complaints,
            };
    }

    private async Task Names(IReadOnlyList<OrderListRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Person), ct);
        foreach (var row in rows)
        {
            row.Name = people.GetValueOrDefault(row.Person);
        }
    }
}
