using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Finds the months of working stations with overdue tasks of which somebody is still to be reminded (MT-05).</summary>
public sealed class RemindTasksWhenDue(ReadModels db, IRuleBooks rules) : ITimedJob
{
    public string Name => "remind-station-tasks";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var book = await rules.Current(ct);
        var late = await (
            from month in db.Set<StationMonthPage>()
            join station in db.Set<StationPage>()
                on new { month.TenantId, Id = month.Station } equals new
                {
                    station.TenantId,
                    station.Id,
                }
            where month.FirstDue < today && station.Status == StationStatus.Working
            orderby month.TenantId
            select new
            {
                month.TenantId,
                month.Id,
                month.Open,
            }
        ).ToListAsync(ct);
        foreach (var county in late.GroupBy(month => month.TenantId, StringComparer.Ordinal))
        {
            var ladder = ReminderLadder.Of(book, county.Key, today);
            foreach (
                var month in county.Where(each =>
                    each.Open.Exists(task => ladder.Due(task.Due, task.Reminded, today).Any())
                )
            )
            {
                yield return new(county.Key, new RemindTasks(new StreamKey(county.Key, month.Id)));
            }
        }
    }
}
