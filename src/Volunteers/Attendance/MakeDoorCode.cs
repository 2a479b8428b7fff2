using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The first code at the door, made when a volunteer has a place (OR-10). A second volunteer finds it there.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Fingerprint">HMAC of the code.</param>
[AllowedFor]
public sealed record MakeDoorCode(StreamKey Stream, string Fingerprint) : IDecision<Order>
{
    public IEnumerable<object> Decide(Order? state, DecisionContext context)
    {
        var order = Refuse.Missing(state);
        if (order.Door is null && !order.Now.IsOver())
        {
            yield return new DoorCodeMade(Fingerprint);
        }
    }
}

/// <summary>A new code in place of one that was lost, locked, or seen by somebody who should not have it. The old one is worth nothing from then on.</summary>
/// <param name="Own">The order.</param>
/// <param name="Fingerprint">HMAC of the code.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
public sealed record RenewDoorCode(OwnOrder Own, string Fingerprint) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Of(streams, context.Actor);
        Refuse.If(order.Now.IsOver(), "OR-10", "OrderIsOver");
        yield return Change.To<Order>(Own.Key, new DoorCodeMade(Fingerprint));
    }
}
