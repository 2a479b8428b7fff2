using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A place is free again: the first who waits and fits has it (OR-08). Who can never do it leaves the list; who has no room today stays on it.</summary>
/// <param name="Stream">The order.</param>
/// <param name="From">When the service begins.</param>
/// <param name="Waiting">Who waited when the place was freed, the first first.</param>
[AllowedFor]
public sealed record MoveUpWaiting(
    StreamKey Stream,
    DateTimeOffset From,
    IReadOnlyList<WaitingPerson> Waiting
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Stream),
            .. Waiting.SelectMany(each =>
                ClaimYears.Uses(each.Key, From).Append(StreamUse.Of<Volunteer>(each.Key))
            ),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Refuse.Missing(streams.Find<Order>(Stream));
        if (
            ClaimGuard.OrderStanding(order, context.Now) is not null
            || ClaimYears.YearOf(order.Now.From) != ClaimYears.YearOf(From)
        )
        {
            yield break;
        }

        var free = order.Now.FreePlaces();
        foreach (var each in Waiting.Where(each => Waits(order, each.Key.Id)))
        {
            var who = OwnClaim.Claimant(streams, each.Key, From, each.WorksHere);
            if (ClaimGuard.Fits(order, who, context) is { } never)
            {
                yield return Change.To<Order>(Stream, new WaitingLeft(each.Key.Id, never.Code));
            }
            else if (free > 0 && ClaimGuard.HasRoom(order, who, context) is null)
            {
                free--;
                foreach (var change in PlaceKeeping.Take(Stream, order, each.Key, true))
                {
                    yield return change;
                }
            }
        }
    }

    private static bool Waits(Order order, Guid volunteer) =>
        order.Now.Waiting.Exists(waiter => waiter.Volunteer == volunteer);
}

/// <summary>Somebody on the waiting list.</summary>
/// <param name="Key">Their stream.</param>
/// <param name="WorksHere">Their account also works for the place (VO-10).</param>
public sealed record WaitingPerson(StreamKey Key, bool WorksHere);
