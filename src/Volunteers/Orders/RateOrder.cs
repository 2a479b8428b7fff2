using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Writes down how the person, or someone for them, found the service (OR-13). Who did it does not ask for it.</summary>
/// <param name="Own">Which order.</param>
/// <param name="Rating">What they said.</param>
/// <param name="Way">How it was told; by the person's own link, the portal itself decides.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record RateOrder(OwnOrder Own, SaidRating Rating, RatingWay Way) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Done(streams, context.Actor);
        Refuse.If(order.IsRated, "OR-13", "OrderIsRated");
        OrderHands.RefuseDoer(order.Now, context.Actor);
        if ((Way == RatingWay.OwnLink) != (context.Actor.Role == Role.System))
        {
            throw new NotInScopeException(nameof(RatingWay));
        }

        Rating.Check();
        yield return Change.To<Order>(
            Own.Key,
            new OrderRated(
                Rating.Stars,
                [.. Rating.Good.Distinct().Order()],
                [.. Rating.Bad.Distinct().Order()],
                Rating.Words?.Text,
                Rating.Words is { IsAbusive: true },
                Way
            )
        );
    }
}

/// <summary>What somebody said of a service.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Good">Tags that were good.</param>
/// <param name="Bad">Tags that were not.</param>
/// <param name="Words">Their words, or <c>null</c>.</param>
public sealed record SaidRating(
    int Stars,
    IReadOnlyList<RatingTag> Good,
    IReadOnlyList<RatingTag> Bad,
    SaidWords? Words
)
{
    private const int MostStars = 5;

    internal void Check()
    {
        Refuse.If(Stars is < 1 or > MostStars, "OR-13", "RatingStars", nameof(Stars), MostStars);
        Refuse.If(Good.Intersect(Bad).Any(), "OR-13", "RatingTagTwice", nameof(Bad));
    }
}
