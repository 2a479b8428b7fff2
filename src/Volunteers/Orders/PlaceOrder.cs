using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>A person in need, or someone for them, orders an item of the menu (OR-01, OR-02, OR-03, OR-16).</summary>
/// <param name="Order">New; a second decision with the same key is refused.</param>
/// <param name="Served">Whom it is for.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Wanted">What they order.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record PlaceOrder(
    StreamKey Order,
    StreamKey Served,
    StreamKey Station,
    WantedOrder Wanted
) : IDecision
{
    /// <summary>The unit of the grid that a grid worker holds in the person's village; <c>null</c> for others.</summary>
    public StreamKey? Unit { get; init; }

    private StreamKey OrdererKey => Orderer.KeyOf(Served);
    private StreamKey MenuKey => Menu.KeyOf(Served.Tenant);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Order),
            StreamUse.Of<PersonServed>(Served),
            StreamUse.Of<Station>(Station),
            StreamUse.Of<Orderer>(OrdererKey),
            StreamUse.Of<Menu>(MenuKey),
            .. Unit is { } unit ? [StreamUse.Of<GridUnit>(unit)] : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var (person, station) = OrderPerson.Of(streams, Served, Station, context.Actor, Unit);
        if (Wanted.IsOfPortal && context.Actor.Role != Role.System)
        {
            throw new NotInScopeException(nameof(OrderChannel));
        }

        Refuse.If(streams.Find<Order>(Order) is not null, null, "OrderIsPlaced");
        var (menu, item) = Chosen(streams, context);
        Wanted.Time.Check(context, Served.Tenant);
        var due = Wanted.Time.Due(context, Served.Tenant, Wanted.Urgency, item);
        yield return Change.To<Order>(
            Order,
            new OrderPlaced(
                NumberOf(context.Today, Order.Id),
                Served.Id,
                person.Person,
                person.Village,
                station,
                item,
                menu.Number,
                Wanted.Channel,
                Wanted.Urgency,
                Wanted.Time.From,
                Wanted.Time.Until,
                due,
                Wanted.PlacesOf(item),
                Wanted.Proxy?.Checked(),
                Wanted.Note,
                Wanted.Cause ?? new OrderCause(),
                context.Actor.Holder,
                OrderTime.AssignBy(context, Served.Tenant, Wanted.Urgency, due)
            )
        );
    }

    /// <summary>The number by which people name an order: its day and six characters of its id.</summary>
    internal static string NumberOf(DateOnly day, Guid id) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day:yyyyMMdd}-{DerivedId.From("order-number", id.ToString("N")).ToString("N")[..6].ToUpperInvariant()}"
        );

    private (ListVersion<MenuItem> Menu, MenuItem Item) Chosen(
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var menu = streams.Find<Menu>(MenuKey)?.On(context.Today);
        if (menu is null)
        {
            throw new RuleBrokenException("OR-01", "NoMenuInForce", nameof(Wanted.Item));
        }

        if (menu.Find(Wanted.Item) is not { } item)
        {
            throw new RuleBrokenException("OR-01", "ItemNotOnMenu", nameof(Wanted.Item));
        }

        Refuse.If(
            !item.Fits(streams.Find<Orderer>(OrdererKey)?.Groups ?? []),
            "OR-01",
            "ItemDoesNotFit",
            nameof(Wanted.Item),
            item.Title
        );
        return (menu, item);
    }
}
