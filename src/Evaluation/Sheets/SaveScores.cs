using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Keeps what a scorer wrote on their sheet; the first save begins it. All of it or nothing; lines that did not change leave no event (EV-10 … EV-12).</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Lines">In the order of the form; lines left out or blank stay open.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.TownshipOfficial,
    Role.Official,
    Shared = true
)]
public sealed record SaveScores(SheetOf Sheet, IReadOnlyList<LineEntry> Lines, long? Seen = null)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [.. Sheet.Uses(Seen)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (assessment, sheet) = Sheet.Open(streams, context);
        var before = sheet?.Scores ?? ScoreSheet.NoScores;
        ListRules.RequireNone(
            SheetRules.FaultsOf(
                assessment,
                Sheet.Kind,
                Lines,
                before,
                context.Rules.Parameters.Count(
                    "EV-12.reason_least",
                    Sheet.Assessment.Tenant,
                    context.Today
                )
            )
        );
        var changed = Changed(assessment, before).ToList();
        if (changed.Count == 0)
        {
            yield break;
        }

        if (sheet is null)
        {
            yield return Change.To<ScoreSheet>(
                Sheet.Key,
                new SheetBegun(Sheet.Assessment.Id, Sheet.Kind, context.Actor.Holder)
            );
        }

        yield return Change.To<ScoreSheet>(Sheet.Key, new ScoresSaved(changed));
    }

    private IEnumerable<ItemScore> Changed(
        Assessment assessment,
        IReadOnlyDictionary<string, ItemScore> before
    )
    {
        foreach (var entry in Lines)
        {
            var known = before.GetValueOrDefault(entry.Code);
            if (assessment.Find(entry.Code) is { } item && (known is not null || !entry.IsBlank))
            {
                var now = entry.On(item, Sheet.Kind == SheetKind.Self, known);
                if (known is null || !IsSame(now, known))
                {
                    yield return now;
                }
            }
        }
    }

    private static bool IsSame(ItemScore now, ItemScore known) =>
        now.Files.SequenceEqual(known.Files) && now with { Files = known.Files } == known;
}
