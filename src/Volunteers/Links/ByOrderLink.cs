using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>What somebody does by their own link (OR-20): they order, rate or complain, for themselves only. The portal decides in their place, since they have no account.</summary>
/// <param name="Served">The person served whose link it is.</param>
/// <param name="Fingerprint">HMAC of the token in the address.</param>
/// <param name="Order">The order that is placed, rated or complained about.</param>
/// <param name="What">The decision about the order.</param>
[AllowedFor]
public sealed record ByOrderLink(
    StreamKey Served,
    string Fingerprint,
    StreamKey Order,
    IDecision What
) : IDecision
{
    private StreamKey LinkKey => OrderLink.KeyOf(Served);

    public IReadOnlyList<StreamUse> Streams =>
        [
            .. What.Streams.Where(use => use.Key != Served),
            StreamUse.Of<PersonServed>(Served),
            StreamUse.Of<OrderLink>(LinkKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var link = Refuse.Missing(streams.Find<OrderLink>(LinkKey));
        var person = Refuse.Missing(streams.Find<PersonServed>(Served));
        if (link.Served != Served.Id || !link.IsOpenTo(Fingerprint, context.Now) || person.LetGo)
        {
            throw new NotInScopeException(OrderLink.StreamType);
        }

        var order = streams.Find<Order>(Order);
        if (order is not null && order.Placed.Served != Served.Id)
        {
            throw new NotInScopeException(Volunteers.Order.StreamType);
        }

        foreach (var change in What.Decide(streams, context))
        {
            yield return change;
        }

        if (order is null)
        {
            RefuseTooMany(link, context);
            yield return Change.To<OrderLink>(LinkKey, new OrderLinkUsed(Order.Id, context.Today));
        }
    }

    // A lost link must not fill the county's lists.
    private void RefuseTooMany(OrderLink link, DecisionContext context)
    {
        var most = context.Rules.Parameters.Count("OR-20.per_day", Served.Tenant, context.Today);
        Refuse.If(link.UsedOn(context.Today) >= most, "OR-20", "OrderLinkTooMany", null, most);
    }
}
