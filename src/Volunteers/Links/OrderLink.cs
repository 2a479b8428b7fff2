using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The own link of somebody served, as far as rules ask.</summary>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Fingerprint">HMAC of the present token.</param>
/// <param name="Until">It works until then.</param>
/// <param name="Revoked">It no longer works.</param>
/// <param name="Day">The last day on which something was ordered by it.</param>
/// <param name="OnDay">How much on that day.</param>
public sealed record OrderLink(
    Guid Served,
    string Fingerprint,
    DateTimeOffset Until,
    bool Revoked,
    DateOnly? Day = null,
    int OnDay = 0
) : IStreamState<OrderLink>
{
    public static string StreamType => "order_link";

    /// <summary>One per person served.</summary>
    /// <param name="served">Stream of the person served.</param>
    public static StreamKey KeyOf(StreamKey served) =>
        new(served.Tenant, DerivedId.From(StreamType, served.Id.ToString("N")));

    /// <summary>Whether a token with this HMAC opens it at a moment.</summary>
    public bool IsOpenTo(string fingerprint, DateTimeOffset now) =>
        !Revoked && now <= Until && Fingerprint == fingerprint;

    /// <summary>How much was ordered on a day.</summary>
    public int UsedOn(DateOnly day) => Day == day ? OnDay : 0;

    public static OrderLink Start(object first) =>
        first is OrderLinkMade e
            ? new(e.Served, e.Fingerprint, e.Until, false)
            : throw new UnexpectedEventException(StreamType, first);

    public OrderLink Apply(object next) =>
        next switch
        {
            OrderLinkRenewed e => this with
            {
                Fingerprint = e.Fingerprint,
                Until = e.Until,
                Revoked = false,
            },
            OrderLinkRevoked => this with { Revoked = true },
            OrderLinkUsed e => this with { Day = e.On, OnDay = UsedOn(e.On) + 1 },
            _ => this,
        };
}
