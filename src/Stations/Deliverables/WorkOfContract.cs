using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>Draws the records that a contract's counted milestone is made of, out of the work of its stations within its days.</summary>
public sealed class WorkOfContract(IDbContextFactory<ReadModels> contexts)
{
    /// <summary>Every record that counts now, the earliest first.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="wanted">Which counts.</param>
    /// <param name="through">Last day.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<IReadOnlyList<FoundWork>> Draw(
        ContractPage contract,
        IReadOnlyList<WantedCount> wanted,
        DateOnly through,
        CancellationToken ct
    )
    {
        if (contract is not { Start: { } start, Paper.Scope: { } scope })
        {
            return [];
        }

        var days = (From: start, Until: through < scope.End ? through : scope.End);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await Records(db, contract, days, ct);
        if (WorkSum.Counts(wanted, WorkKind.Visit) || WorkSum.Counts(wanted, WorkKind.Duty))
        {
            var stations = await db.Set<StationPage>()
                .Where(row =>
                    row.TenantId == contract.TenantId && scope.Townships.Contains(row.Township)
                )
                .ToDictionaryAsync(row => row.Id, row => row.Name, ct);
            found.AddRange(await Visits(db, contract.TenantId, stations, days, ct));
            found.AddRange(await Duties(db, contract.TenantId, stations, days, ct));
        }

        return
        [
            .. found
                .Where(work => WorkSum.Counts(wanted, work.Item.Kind))
                .OrderBy(work => work.Item.On)
                .ThenBy(work => work.Item.Item),
        ];
    }

    private static async Task<List<FoundWork>> Records(
        ReadModels db,
        ContractPage contract,
        (DateOnly From, DateOnly Until) days,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ServiceRecordRow>()
            .Where(row =>
                row.Contract == contract.Id
                && row.TenantId == contract.TenantId
                && row.On >= days.From
                && row.On <= days.Until
                && row.Counted > 0
            )
            .Select(row => new
            {
                row.Id,
                row.Kind,
                row.On,
                row.Counted,
                row.StationName,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new FoundWork(
                new DrawnItem(row.Id, WorkSum.KindOf(row.Kind), null, null, row.On, row.Counted),
                row.StationName
            )),
        ];
    }

    private static async Task<IEnumerable<FoundWork>> Visits(
        ReadModels db,
        string tenant,
        Dictionary<Guid, string> stations,
        (DateOnly From, DateOnly Until) days,
        CancellationToken ct
    )
    {
        // A visit is of the station that looked after the person then.
        var rows = await db.Set<PersonServedRow>()
            .Where(row =>
                row.TenantId == tenant
                && (stations.Keys.Contains(row.Station) || row.EarlierStations != "")
            )
            .Select(row => new { row.Id, row.Visits })
            .ToListAsync(ct);
        return rows.SelectMany(row =>
            row.Visits.Where(visit =>
                    visit.IsMet
                    && stations.ContainsKey(visit.Station)
                    && Within(ChinaTime.DateOf(visit.At), days)
                )
                .Select(visit => new FoundWork(
                    new DrawnItem(
                        visit.Visit,
                        WorkKind.Visit,
                        row.Id,
                        null,
                        ChinaTime.DateOf(visit.At),
                        visit.Minutes
                    ),
                    stations[visit.Station]
                ))
        );
    }

    private static async Task<IEnumerable<FoundWork>> Duties(
        ReadModels db,
        string tenant,
        Dictionary<Guid, string> stations,
        (DateOnly From, DateOnly Until) days,
        CancellationToken ct
    )
    {
        var first = new DateOnly(days.From.Year, days.From.Month, 1);
        var rows = await db.Set<StationMonthPage>()
            .Where(row =>
                row.TenantId == tenant
                && stations.Keys.Contains(row.Station)
                && row.Month >= first
                && row.Month <= days.Until
            )
            .Select(row => new
            {
                row.Id,
                row.StationName,
                row.Tasks,
            })
            .ToListAsync(ct);
        return rows.SelectMany(row =>
            row.Tasks.Where(task => task is { Status: StationTaskStatus.Passed, DoneAt: not null })
                .Select(task => new FoundWork(
                    new DrawnItem(
                        DerivedId.From(
                            "station_task",
                            row.Id.ToString("N"),
                            task.No.ToString(CultureInfo.InvariantCulture)
                        ),
                        WorkKind.Duty,
                        row.Id,
                        task.No,
                        ChinaTime.DateOf(task.DoneAt.GetValueOrDefault()),
                        0
                    ),
                    row.StationName
                ))
                .Where(work => Within(work.Item.On, days))
        );
    }

    private static bool Within(DateOnly day, (DateOnly From, DateOnly Until) days) =>
        day >= days.From && day <= days.Until;
}

/// <summary>A record with the station it is of.</summary>
public sealed record FoundWork(DrawnItem Item, string StationName);
