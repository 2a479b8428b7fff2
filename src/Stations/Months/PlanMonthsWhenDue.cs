using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Makes every working station's tasks ahead: this month's when they are missing, the next month's from the day of MT-06 on.</summary>
public sealed class PlanMonthsWhenDue(ReadModels db, IEventLog log, IRuleBooks rules) : ITimedJob
{
    public string Name => "plan-station-months";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var book = await rules.Current(ct);
        var month = DutyCalendar.FirstOf(today);
        foreach (var wanted in new[] { month, month.AddMonths(1) })
        {
            foreach (var county in await Missing(wanted, ct))
            {
                if (wanted > today && today.Day < PlanDay(book, county.Key, today))
                {
                    continue;
                }

                var list = await ListOf(county.Key, ct);
                foreach (var station in county.Where(each => CanPlan(each, list, wanted, book)))
                {
                    yield return new(county.Key, new PlanMonth(station.Key, wanted));
                }
            }
        }
    }

    private async Task<IEnumerable<IGrouping<string, WithoutMonth>>> Missing(
        DateOnly month,
        CancellationToken ct
    )
    {
        var end = month.AddMonths(1);
        var stations = await db.Set<StationPage>()
            .Where(s =>
                s.Status == StationStatus.Working
                && s.From < end
                && (s.Until == null || s.Until >= month)
                && !db.Set<StationMonthPage>()
                    .Any(m => m.TenantId == s.TenantId && m.Station == s.Id && m.Month == month)
            )
            .Select(s => new WithoutMonth(new StreamKey(s.TenantId, s.Id), s.DutyListVersion))
            .ToListAsync(ct);
        return stations.GroupBy(station => station.Key.Tenant, StringComparer.Ordinal);
    }

    private Task<DutyList?> ListOf(string tenant, CancellationToken ct) =>
        log.Find<DutyList>(DutyList.KeyOf(tenant), ct);

    // Asked before, so that a county without a list, or a year without a calendar (T-06), is not refused every minute for every station.
    private static bool CanPlan(
        WithoutMonth station,
        DutyList? list,
        DateOnly month,
        RuleBook book
    ) =>
        (station.Frozen is { } frozen ? list?.Of(frozen) : list?.On(month)) is { } version
        && (
            book.Calendar.Find(month.Year) is not null
            || version.Lines.TrueForAll(duty => duty.Rhythm.Kind != RhythmKind.Workdays)
        );

    private static int PlanDay(RuleBook book, string tenant, DateOnly today) =>
        book.Parameters.Count("MT-06.plan_day", tenant, today);

    private sealed record WithoutMonth(StreamKey Key, int? Frozen);
}
