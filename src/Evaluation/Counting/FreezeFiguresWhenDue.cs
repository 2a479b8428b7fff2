using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Counts and freezes the figures of every station in a round whose stated moment has come (EV-16). Broken off and run again it freezes what is left, and nothing twice.</summary>
public sealed class FreezeFiguresWhenDue(
    IDbContextFactory<ReadModels> contexts,
    IEventLog log,
    ReadStationWork records,
    RecordList lists
) : ITimedJob
{
    public string Name => "freeze-figures";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var key in await Open(ct))
        {
            var assessment = await log.Find<Assessment>(key, ct);
            if (assessment is { Figures: null, Opened: { } opened } && opened.CountedAt <= now)
            {
                var work = await records.Of(opened, opened.CountedAt, ct);
                yield return new(
                    key.Tenant,
                    new FreezeFigures(key, await Count(opened, work, ct), work.PeopleServed)
                );
            }
        }
    }

    private async Task<IReadOnlyList<StreamKey>> Open(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AssessmentRow>()
            .Where(row => !row.HasFigures && row.Status == AssessmentStatus.Scoring)
            .OrderBy(row => row.TenantId)
            .ThenBy(row => row.Id)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<FrozenFigure>> Count(
        AssessmentOpened opened,
        StationWork work,
        CancellationToken ct
    )
    {
        var frozen = new List<FrozenFigure>();
        foreach (var name in FigureCount.NamesOf(opened.Items))
        {
            frozen.Add(await lists.Seal(FigureCount.Of(name, work), ct));
        }

        return frozen;
    }
}
