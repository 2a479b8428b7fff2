using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Nobody answered when the rating was asked for; after the tries of the parameter the order counts as rated "could not be reached" (OR-13).</summary>
/// <param name="Own">Which order.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record TryRating(OwnOrder Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Done(streams, context.Actor).Now;
        Refuse.If(order.Haves.Contains(FiveHave.Rating), "OR-13", "OrderIsRated");
        OrderHands.RefuseDoer(order, context.Actor);
        var parameters = context.Rules.Parameters;
        var hours = parameters.Count("OR-13.hours_between", Own.Key.Tenant, context.Today);
        Refuse.If(
            order.LastTry is { } last && context.Now < last.AddHours(hours),
            "OR-13",
            "RatingTriedJustNow",
            null,
            hours
        );
        var next = order.RatingTries + 1;
        yield return Change.To<Order>(
            Own.Key,
            new RatingTried(
                next,
                next >= parameters.Count("OR-13.tries", Own.Key.Tenant, context.Today),
                context.Now,
                context.Actor.Holder
            )
        );
    }
}
