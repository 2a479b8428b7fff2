using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Publishes the draft: from a day on people order from it (MU-07). Orders placed before keep the item as it was then.</summary>
/// <param name="From">Today or later, after the day of every version before.</param>
[AllowedFor(Role.Official)]
public sealed record PublishMenu(StreamKey Stream, DateOnly From, long? SeenVersion = null)
    : IDecision<Menu>
{
    private const int MostMonthsAhead = 12;

    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        var known = Refuse.Missing(menu);
        var draft = known.OpenDraft();
        Refuse.If(draft.Items.IsEmpty, "MU-07", "MenuEmpty", null);
        RefuseDay(known, context.Today);
        Refuse.If(
            !known.Versions.IsEmpty
                && MenuDifference.Between(known.Versions[^1].Items, draft.Items).IsNothing,
            "MU-07",
            "MenuUnchanged",
            null,
            known.Versions.Count
        );
        yield return new MenuPublished(draft.Number, From, context.Actor.Holder);
    }

    private void RefuseDay(Menu menu, DateOnly today)
    {
        Refuse.If(From < today, "MU-07", "MenuFromInPast", nameof(From), today);
        Refuse.If(
            From > today.AddMonths(MostMonthsAhead),
            "MU-07",
            "MenuFromTooFar",
            nameof(From),
            MostMonthsAhead
        );
        if (!menu.Versions.IsEmpty && menu.Versions[^1].From is { } last)
        {
            Refuse.If(From <= last, "MU-07", "MenuFromBeforeLast", nameof(From), last);
        }
    }
}
