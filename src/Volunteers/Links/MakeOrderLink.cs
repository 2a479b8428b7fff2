using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Makes the own link of somebody served, or a new one in place of the old (OR-20).</summary>
/// <param name="Served">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Fingerprint">HMAC of the new token.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record MakeOrderLink(StreamKey Served, StreamKey Station, string Fingerprint)
    : IDecision
{
    private StreamKey LinkKey => OrderLink.KeyOf(Served);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Served),
            StreamUse.Of<Station>(Station),
            StreamUse.Of<OrderLink>(LinkKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var person = OwnStation.PersonOf(streams, Served, Station, context.Actor);
        var days = context.Rules.Parameters.Count("OR-20.link_days", Served.Tenant, context.Today);
        var until = context.Now.AddDays(days);
        yield return Change.To<OrderLink>(
            LinkKey,
            streams.Find<OrderLink>(LinkKey) is null
                ? new OrderLinkMade(
                    Served.Id,
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
/// <param name="Served">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record RevokeOrderLink(StreamKey Served, StreamKey Station, LinkEnd Reason)
    : IDecision
{
    private StreamKey LinkKey => OrderLink.KeyOf(Served);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Served),
            StreamUse.Of<Station>(Station),
            StreamUse.Of<OrderLink>(LinkKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        OwnStation.PersonOf(streams, Served, Station, context.Actor);
        var link = streams.Find<OrderLink>(LinkKey);
        Refuse.If(link is null or { Revoked: true }, "OR-20", "OrderLinkIsNot");
        Refuse.If(!Enum.IsDefined(Reason), "OR-20", "OrderLinkReason", nameof(Reason));
        yield return Change.To<OrderLink>(
            LinkKey,
            new OrderLinkRevoked(Reason, context.Actor.Holder)
        );
    }
}
