using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>A place was given back or turned down: the first who waits and fits moves up (OR-08).</summary>
public sealed class MoveUpWhenPlaceFreed(IEventLog log, ClaimDesk desk, Decider decider)
    : ISubscription
{
    public string Name => "move-up-when-place-freed";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.claim_given_back",
            "volunteers.claim_turned_down",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(e);
        var order = await log.Find<Order>(e.Stream, ct);
        if (order is not { Now.Waiting.Count: > 0 })
        {
            return;
        }

        var place = WorkPlace.Of(e.Stream.Tenant, order.Placed);
        var waiting = new List<WaitingPerson>();
        foreach (var waiter in order.Now.Waiting)
        {
            waiting.Add(
                new WaitingPerson(
                    new StreamKey(waiter.Home, waiter.Volunteer),
                    await desk.WorksAt(waiter.Volunteer, place, ct)
                )
            );
        }

        await decider.React(new MoveUpWaiting(e.Stream, order.Now.From, waiting), e, session, ct);
    }
}
