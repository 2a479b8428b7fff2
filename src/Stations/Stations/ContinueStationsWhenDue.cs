using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>On the first day of the same operator's next contract its stations go on.</summary>
public sealed class ContinueStationsWhenDue(ReadModels db) : ITimedJob
{
    public string Name => "continue-stations";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var due = await db.Set<StationPage>()
            .Where(row =>
                row.NextFrom <= today
                && row.NextOperator == row.Operator
                && row.Status != StationStatus.Closed
            )
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
        foreach (var station in due)
        {
            yield return new(station.Tenant, new ContinueStation(station));
        }
    }
}
