using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>Names counted records for readers of an assessment, people masked, and leads to the pages that each reader may open. Who reads the assessment may know what was counted, so names are read past the reach; pages are not.</summary>
public sealed class RecordNames(
    ReadModels db,
    Reach reach,
    Acting acting,
    KnownNames people,
    PageTexts texts
)
{
    /// <summary>The records in their order, named.</summary>
    /// <param name="row">The station in the round.</param>
    /// <param name="records">Which ones.</param>
    /// <param name="figure">On whose frozen list they stand; <c>null</c> when they may stand on none.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<IReadOnlyList<NamedRecord>> Of(
        AssessmentRow row,
        IReadOnlyList<FigureRecord> records,
        string? figure,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        var known = new Dictionary<(FigureRecordKind, Guid), NamedRecord>();
        var named = new List<NamedRecord>(records.Count);
        foreach (var kind in records.GroupBy(record => record.Kind))
        {
            var ids = kind.Select(record => record.Record).Distinct().ToList();
            foreach (var (id, found) in await OfKind(kind.Key, row, ids, ct))
            {
                known[(kind.Key, id)] = new(kind.First(), found.Name, found.Href);
            }
        }

        foreach (var record in records)
        {
            var found = known.GetValueOrDefault((record.Kind, record.Record));
            named.Add(
                new(
                    record,
                    NameOf(record, found?.Name ?? ""),
                    record.Kind == FigureRecordKind.Month
                        ? AsCounted(row, record, figure) ?? found?.Href
                        : HrefOf(record, found?.Href) ?? AsCounted(row, record, figure)
                )
            );
        }

        return named;
    }

    private Task<Dictionary<Guid, (string Name, string? Href)>> OfKind(
        FigureRecordKind kind,
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    ) =>
        kind switch
        {
            FigureRecordKind.Visit or FigureRecordKind.MissedVisit => People(row, ids, ct),
            FigureRecordKind.Service => Services(row, ids, ct),
            FigureRecordKind.Order => Orders(row, ids, ct),
            FigureRecordKind.Staff => Staff(row, ids, ct),
            FigureRecordKind.Contract => Contracts(row, ids, ct),
            _ => Months(row, ids, ct),
        };

    private async Task<Dictionary<Guid, (string, string?)>> People(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var all = await db.Set<PersonServedRow>()
            .Where(one => one.TenantId == row.County && ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Person })
            .ToListAsync(ct);
        var names = await people.People(all.Select(one => one.Person), ct);
        var open = await Open<PersonServedRow>(ids, one => one.Id, row, ct);
        return all.ToDictionary(
            one => one.Id,
            one =>
                (
                    MayName(open.Contains(one.Id))
                        ? names.GetValueOrDefault(one.Person) ?? texts["People.NoName"]
                        : texts["Counting.NoLonger"],
                    open.Contains(one.Id) ? $"/people/{row.County}/{one.Id}" : null
                )
        );
    }

    private async Task<Dictionary<Guid, (string, string?)>> Services(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var open = await Open<ServiceRecordRow>(ids, one => one.Id, row, ct);
        return await db.Set<ServiceRecordRow>()
            .Where(one => one.TenantId == row.County && ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Title })
            .ToDictionaryAsync(
                one => one.Id,
                one =>
                    (
                        one.Title,
                        open.Contains(one.Id) ? $"/service-records/{row.County}/{one.Id}" : null
                    ),
                ct
            );
    }

    private async Task<Dictionary<Guid, (string, string?)>> Orders(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var open = await Open<OrderPage>(ids, one => one.Id, row, ct);
        return await db.Set<OrderPage>()
            .Where(one => one.TenantId == row.County && ids.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.Number,
                one.Title,
            })
            .ToDictionaryAsync(
                one => one.Id,
                one =>
                    (
                        $"{one.Number} {one.Title}",
                        open.Contains(one.Id) ? $"/orders/{row.County}/{one.Id}" : null
                    ),
                ct
            );
    }

    private async Task<Dictionary<Guid, (string, string?)>> Contracts(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var open = await Open<ContractPage>(ids, one => one.Id, row, ct);
        return await db.Set<ContractPage>()
            .Where(one => one.TenantId == row.County && ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Number })
            .ToDictionaryAsync(
                one => one.Id,
                one =>
                    (
                        one.Number,
                        open.Contains(one.Id) ? $"/contracts/{row.County}/{one.Id}" : null
                    ),
                ct
            );
    }

    private async Task<Dictionary<Guid, (string, string?)>> Staff(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var names = await people.People(ids, ct);
        var runs = await reach
            .Rows<StationDetails>()
            .AnyAsync(one => one.TenantId == row.County && one.Id == row.Station, ct);
        return ids.ToDictionary(
            id => id,
            id =>
                (
                    MayName(runs)
                        ? names.GetValueOrDefault(id) ?? texts["People.NoName"]
                        : texts["Counting.NoLonger"],
                    runs ? $"/stations/{row.County}/{row.Station}?tab=staff" : null
                )
        );
    }

    private async Task<Dictionary<Guid, (string, string?)>> Months(
        AssessmentRow row,
        List<Guid> ids,
        CancellationToken ct
    )
    {
        var open = await Open<StationMonthPage>(ids, one => one.Id, row, ct);
        return await db.Set<StationMonthPage>()
            .Where(one => one.TenantId == row.County && ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Month })
            .ToDictionaryAsync(
                one => one.Id,
                one =>
                    (
                        texts["Month.Name", one.Month.Year, one.Month.Month],
                        open.Contains(one.Id) ? $"/station-months/{row.County}/{one.Id}" : null
                    ),
                ct
            );
    }

    private async Task<HashSet<Guid>> Open<TRow>(
        List<Guid> ids,
        System.Linq.Expressions.Expression<Func<TRow, Guid>> id,
        AssessmentRow row,
        CancellationToken ct
    )
        where TRow : class, IReadModel<TRow>
    {
        var within = reach.Rows<TRow>().Select(id).Where(one => ids.Contains(one));
        return (await within.ToListAsync(ct)).ToHashSet();
    }

    // A former operator keeps the numbers of its work and no name, not even a masked one (PD-03).
    private bool MayName(bool within) =>
        within || acting.Actor?.Role is not (Role.Agency or Role.SocialWorker);

    // Who has no page of the record itself reads it as it was counted, without anybody's name. A month's own page tells of its tasks, not of what was found.
    private string? AsCounted(AssessmentRow row, FigureRecord record, string? figure) =>
        figure is not null && CountedRecordController.IsFor(acting.Required)
            ? CountedRecordController.HrefOf(new(row.TenantId, row.Id), figure, record)
            : null;

    private string NameOf(FigureRecord record, string name) =>
        record.Kind switch
        {
            FigureRecordKind.Task => texts["Counting.Task", name, record.Part],
            FigureRecordKind.MissedVisit => texts["Counting.Missed", name, record.Part],
            _ => name,
        };

    private static string? HrefOf(FigureRecord record, string? href) =>
        href is null
            ? null
            : record.Kind switch
            {
                FigureRecordKind.Task => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{href}/tasks/{record.Part}"
                ),
                FigureRecordKind.Visit => $"{href}#visit-{record.Part}",
                _ => href,
            };
}
