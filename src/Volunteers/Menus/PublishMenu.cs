using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Publishes the draft: from a day on people order from it (MU-07). Orders placed before keep the item as it was then.</summary>
/// <param name="From">Today or later, after the day of every version before.</param>
[AllowedFor(Role.Official)]
public sealed record PublishMenu(StreamKey Stream, DateOnly From, long? SeenVersion = null)
    : IDecision<Menu>
{
    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        var known = Refuse.Missing(menu).List;
        known.RequireNews(From, context.Today, "MU-07");
        yield return new MenuPublished(known.OpenDraft("MU-07").Number, From, context.Actor.Holder);
    }
}
