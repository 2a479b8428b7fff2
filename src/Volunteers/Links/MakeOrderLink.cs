using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Makes the own link of somebody served, or a new one in place of the old (OR-20).</summary>
/// <param name="Own">The person served.</param>
/// <param name="Fingerprint">HMAC of the new token.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record MakeOrderLink(OwnServed Own, string Fingerprint) : IDecision
{
    private StreamKey LinkKey => OrderLink.KeyOf(Own.Key);

    public IReadOnlyList<StreamUse> Streams => [.. Own.Streams, StreamUse.Of<OrderLink>(LinkKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var person = Own.Of(streams, context.Actor);
        var days = context.Rules.Parameters.Count("OR-20.link_days", Own.Key.Tenant, context.Today);
        var until = context.Now.AddDays(days);
        yield return Change.To<OrderLink>(
            LinkKey,
            streams.Find<OrderLink>(LinkKey) is null
                ? new OrderLinkMade(
                    Own.Key.Id,
                    person.Person,
                    Fingerprint,
                    until,
                    context.Actor.Holder
                )
                : new OrderLinkRenewed(Fingerprint, until, context.Actor.Holder)
        );
    }
}

/// <summary>Ends the own link of somebody served (OR-20); they order at the door or by phone as before.</summary>
/// <param name="Own">The person served.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record RevokeOrderLink(OwnServed Own, LinkEnd Reason) : IDecision
{
    private StreamKey LinkKey => OrderLink.KeyOf(Own.Key);

    public IReadOnlyList<StreamUse> Streams => [.. Own.Streams, StreamUse.Of<OrderLink>(LinkKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        Own.Of(streams, context.Actor);
        var link = streams.Find<OrderLink>(LinkKey);
        Refuse.If(link is null or { Revoked: true }, "OR-20", "OrderLinkIsNot");
        Refuse.If(!Enum.IsDefined(Reason), "OR-20", "OrderLinkReason", nameof(Reason));
        yield return Change.To<OrderLink>(
            LinkKey,
            new OrderLinkRevoked(Reason, context.Actor.Holder)
        );
    }
}
