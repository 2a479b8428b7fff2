using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

/// <summary>Signs a sheet when every line of its part is scored: it is final, and the assessment takes its scores in the same transaction (EV-13).</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Seen">Version that the page showed: what was read is what is signed.</param>
/// <param name="Contract">For the supervisor's sheet the contract that the station ran under: who signed it for the buyer does not supervise it (SD-03).</param>
[AllowedFor(
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.TownshipOfficial,
    Role.Official,
    Shared = true
)]
public sealed record SignSheet(SheetOf Sheet, long? Seen, StreamKey? Contract = null) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. Sheet.Uses(Seen),
            .. Contract is { } key ? [StreamUse.Of<Contract>(key)] : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (assessment, sheet) = Sheet.Open(streams, context);
        RequireComplete(assessment, sheet?.Scores ?? ScoreSheet.NoScores);
        RequireNotSigner(assessment, streams, context.Actor.Holder);
        var holder = context.Actor.Holder;
        var scores = assessment
            .Opened.Items.Select(item => sheet?.Scores.GetValueOrDefault(item.Code))
            .OfType<ItemScore>()
            .ToList();
        yield return Change.To<ScoreSheet>(Sheet.Key, new SheetFinished(holder));
        yield return Change.To<Assessment>(
            Sheet.Assessment,
            new SheetSigned(Sheet.Kind, holder, scores)
        );
    }

    private void RequireComplete(
        Assessment assessment,
        ImmutableDictionary<string, ItemScore> scores
    )
    {
        if (ScoreSheet.PartOf(Sheet.Kind) is not { } part)
        {
            Refuse.If(scores.Count == 0, "EV-25", "SelfEvaluationEmpty");
            return;
        }

        var open = assessment
            .LeavesOf(part)
            .Where(item => !scores.ContainsKey(item.Code))
            .Select(item => item.Code)
            .ToList();
        Refuse.If(
            open.Count > 0,
            "EV-13",
            "LinesOpen",
            null,
            open.Count,
            open.Count > 0 ? open[0] : ""
        );
    }

    private void RequireNotSigner(Assessment assessment, LoadedStreams streams, DutyHolder holder)
    {
        var station = assessment.Opened.Station;
        if (Sheet.Kind != SheetKind.Supervisor || station.Contract is not { } contract)
        {
            return;
        }

        var key = new StreamKey(station.Tenant, contract);
        if (Contract != key)
        {
            throw new NotInScopeException(nameof(Contract));
        }

        Refuse.If(
            streams.Find<Contract>(key)?.BuyerSigner?.Overlaps(holder) == true,
            "SD-03",
            "SupervisorSignedContract"
        );
    }
}
