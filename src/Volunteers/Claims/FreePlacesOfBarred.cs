using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer was suspended or erased, or a guardian took the consent back: their places are free again, so that nobody waits in vain, and whom they would have served is theirs to see no longer (OR-14).</summary>
public sealed class FreePlacesOfBarred(IEventLog log, Decider decider) : ISubscription
{
    public string Name => "free-places-of-barred";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.volunteer_suspended",
            "volunteers.volunteer_forgotten",
            "volunteers.guardian_consent_withdrawn",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(session);
        var year = ChinaTime.DateOf(e.At).Year;
        foreach (var each in new[] { year - 1, year, year + 1 })
        {
            var held = await log.Find<VolunteerYear>(VolunteerYear.KeyOf(e.Stream, each), ct);
            foreach (var taken in held?.Held.Values ?? [])
            {
                var order = new StreamKey(taken.County, taken.Order);
                if ((await log.Find<Order>(order, ct))?.PlaceOf(e.Stream.Id) is { } place)
                {
                    await decider.React(new EndPlaceOfBarred(order, place), e, session, ct);
                }
            }
        }
    }
}
