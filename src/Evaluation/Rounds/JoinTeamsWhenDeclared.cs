using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Somebody was drawn while scoring runs, or declared to have no tie then: they take their place in the assessments.</summary>
public sealed class JoinTeamsWhenDeclared(
    IEventLog log,
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "join-teams-when-declared";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "evaluation.no_conflict_declared",
            "evaluation.evaluator_replaced",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        // Nearly all declarations come before the start, by the thousand in a large round: they give nobody an assessment to join.
        if (!await IsAfterStart(e, ct))
        {
            return;
        }

        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        var (evaluator, stations) = e.Data switch
        {
            NoConflictDeclared none => (
                none.Evaluator,
                round.StationsOf(none.Evaluator, none.Agency)
            ),
            EvaluatorReplaced replaced => (replaced.Next, [replaced.Station]),
            _ => (Guid.Empty, []),
        };
        foreach (var station in stations)
        {
            await decider.React(new JoinTeam(e.Stream, station, evaluator), e, session, ct);
        }
    }

    private async Task<bool> IsAfterStart(StoredEvent e, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<RoundRow>()
            .AnyAsync(
                row =>
                    row.TenantId == e.Stream.Tenant
                    && row.Id == e.Stream.Id
                    && row.Status == RoundStatus.Scoring
                    && row.StartVersion < e.Version,
                ct
            );
    }
}
