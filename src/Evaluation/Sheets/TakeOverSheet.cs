using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Goes on with the buyer's or the supervisor's sheet in place of a colleague of the same office who is away or left: what is scored stays, and who had it keeps no hand in it (EV-10). Nobody who wrote on the one office's sheet takes the other's.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Reason">Why; nobody is named.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record TakeOverSheet(SheetOf Sheet, string? Reason, long? Seen = null) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [.. Sheet.Uses(Seen)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var holder = context.Actor.Holder;
        var sheet = Refuse.Missing(Sheet.OfOffice(streams, context).Sheet);
        Refuse.If(sheet.Scorer.Overlaps(holder), "EV-10", "SheetIsYours");
        var reason = Given.Reason(Reason ?? "", "TakeOverReasonMissing");
        yield return Change.To<ScoreSheet>(
            Sheet.Key,
            new SheetTakenOver(sheet.Scorer, holder, reason)
        );
    }
}
