using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

/// <summary>Published, revised and annulled results reach the contract that the station ran under at the end of the evaluated days (CA-16, EV-23).</summary>
public sealed class RecordResultsWhenGradePublished(
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "record-results-when-grade-published";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "evaluation.grade_published",
            "evaluation.grade_revised",
            "evaluation.grade_annulled",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(session);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<AssessmentRow>()
            .AsNoTracking()
            .SingleAsync(each => each.TenantId == e.Stream.Tenant && each.Id == e.Stream.Id, ct);
        if (row.Contract is not { } contract)
        {
            return;
        }

        // What the row holds besides the result is the same since the assessment was opened.
        var key = new StreamKey(row.County, contract);
        IDecision? decision = e.Data switch
        {
            GradePublished published => new TakeStationResult(key, Of(row, published.Result)),
            GradeRevised revised => new TakeStationResult(key, Of(row, revised.Result)),
            GradeAnnulled annulled => new WithdrawStationResult(key, row.Id, annulled.Reference),
            _ => null,
        };
        if (decision is not null)
        {
            await decider.React(decision, e, session, ct);
        }
    }

    /// <summary>What the contract takes of a result.</summary>
    public static StationResult Of(AssessmentRow row, Result result)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(result);
        return new(
            row.TenantId,
            row.Id,
            row.Station,
            row.StationName,
            row.RoundName,
            row.Until,
            result.Score,
            result.Grade,
            result.IsVetoed
        );
    }
}
