using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Evaluation;

/// <summary>Reads what a station recorded, as it stood at a moment: rows that nothing touched since are taken as they are, the others are folded again from the log.</summary>
public sealed class ReadStationWork(
    IDbContextFactory<ReadModels> contexts,
    IEventLog log,
    LaterEvents later
)
{
    /// <param name="opened">The station and its evaluated days.</param>
    /// <param name="moment">The moment; <c>null</c> for now.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<StationWork> Of(
        AssessmentOpened opened,
        DateTimeOffset? moment,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(opened);
        var key = new StreamKey(opened.Station.Tenant, opened.Station.Station);
        var events = await log.ReadStream(key, moment, ct);
        var station = StreamUse.FoldAll<Station>(events.Select(e => e.Data));
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(
            key.Id,
            opened.From,
            opened.Until,
            await Months(db, key, opened, moment, ct),
            await AsOf(People(db, key), row => row.Id, key.Tenant, moment, ct),
            await AsOf(Services(db, key), row => row.Id, key.Tenant, moment, ct),
            await AsOf(Orders(db, key, opened), row => row.Id, key.Tenant, moment, ct),
            StaffOf(station, events.Select(e => e.Data)),
            await Contracts(station, opened, moment, ct)
        );
    }

    /// <summary>What contracts want of the station alone, as they stood at a moment.</summary>
    /// <param name="opened">The station and its evaluated days.</param>
    /// <param name="moment">The moment; <c>null</c> for now.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<IReadOnlyList<WantedHours>> Wanted(
        AssessmentOpened opened,
        DateTimeOffset? moment,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(opened);
        var key = new StreamKey(opened.Station.Tenant, opened.Station.Station);
        var events = await log.ReadStream(key, moment, ct);
        return await Contracts(
            StreamUse.FoldAll<Station>(events.Select(e => e.Data)),
            opened,
            moment,
            ct
        );
    }

    private static IQueryable<PersonServedRow> People(ReadModels db, StreamKey station)
    {
        var tag = PersonServedRow.StationTag(station.Id);
        return db.Set<PersonServedRow>()
            .Where(row =>
                row.TenantId == station.Tenant
                && (
                    row.Station == station.Id
                    || (row.EarlierStations != "" && row.EarlierStations.Contains(tag))
                )
            );
    }

    // A correction may move a record to another day, so that the days are looked at afterwards.
    private static IQueryable<ServiceRecordRow> Services(ReadModels db, StreamKey station) =>
        db.Set<ServiceRecordRow>()
            .Where(row => row.TenantId == station.Tenant && row.Station == station.Id);

    private static IQueryable<OrderPage> Orders(
        ReadModels db,
        StreamKey station,
        AssessmentOpened opened
    )
    {
        var first = ChinaTime.At(opened.From, TimeOnly.MinValue).ToUniversalTime();
        var end = ChinaTime.EndOf(opened.Until).ToUniversalTime();
        return db.Set<OrderPage>()
            .Where(row =>
                row.TenantId == station.Tenant
                && row.Station == station.Id
                && row.PlacedAt >= first
                && row.PlacedAt < end
            );
    }

    // Of the months the log is read in any case: only there stands when a zero report was given.
    private async Task<IReadOnlyList<WorkMonth>> Months(
        ReadModels db,
        StreamKey station,
        AssessmentOpened opened,
        DateTimeOffset? moment,
        CancellationToken ct
    )
    {
        // A yearly duty stands in the month in which it was planned.
        var first = VisitMonth.Of(opened.From).AddMonths(-12);
        var ids = await db.Set<StationMonthPage>()
            .Where(row =>
                row.TenantId == station.Tenant
                && row.Station == station.Id
                && row.Month >= first
                && row.Month <= opened.Until
            )
            .Select(row => row.Id)
            .ToListAsync(ct);
        var months = new List<WorkMonth>();
        foreach (var id in ids)
        {
            var events = await log.ReadStream(new StreamKey(station.Tenant, id), moment, ct);
            var given = events.FirstOrDefault(e => e.Data is ZeroReportGiven)?.At;
            if (Fold<StationMonthPage>(events) is { } row)
            {
                months.Add(new(row, given is { } at ? ChinaTime.DateOf(at) : null));
            }
        }

        return months;
    }

    private async Task<IReadOnlyList<TRow>> AsOf<TRow>(
        IQueryable<TRow> query,
        Func<TRow, Guid> id,
        string tenant,
        DateTimeOffset? moment,
        CancellationToken ct
    )
        where TRow : class, IReadModel<TRow>
    {
        var rows = await query.ToListAsync(ct);
        if (moment is not { } at)
        {
            return rows;
        }

        var changed = await later.After(tenant, [.. rows.Select(id)], at, ct);
        var then = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            var stood = changed.Contains(id(row))
                ? Fold<TRow>(await log.ReadStream(new StreamKey(tenant, id(row)), at, ct))
                : row;
            if (stood is not null)
            {
                then.Add(stood);
            }
        }

        return then;
    }

    private static TRow? Fold<TRow>(IEnumerable<StoredEvent> events)
        where TRow : class, IReadModel<TRow> => events.Aggregate((TRow?)null, TRow.Fold);

    private static IReadOnlyList<StaffOnRoll> StaffOf(Station? station, IEnumerable<object> events)
    {
        var known = new Dictionary<Guid, (CertificateLevel Certificate, Guid? Account)>();
        foreach (var e in events)
        {
            switch (e)
            {
                case StaffJoined joined:
                    known[joined.Person] = (joined.Certificate, joined.Account);
                    break;
                case StaffChanged changed:
                    known[changed.Person] = (changed.Certificate, changed.Account);
                    break;
            }
        }

        return
        [
            .. (station?.Roll ?? []).Select(entry => new StaffOnRoll(
                entry.Person,
                entry.From,
                entry.Until,
                known.GetValueOrDefault(entry.Person).Certificate
            )
            {
                Account = known.GetValueOrDefault(entry.Person).Account,
            }),
        ];
    }

    private async Task<IReadOnlyList<WantedHours>> Contracts(
        Station? station,
        AssessmentOpened opened,
        DateTimeOffset? moment,
        CancellationToken ct
    )
    {
        var wanted = new List<WantedHours>();
        foreach (var (contract, days) in WantedHours.DaysOf(station, opened.From, opened.Until))
        {
            var key = new StreamKey(opened.Station.Tenant, contract);
            if (
                Fold<ContractPage>(await log.ReadStream(key, moment, ct)) is { } page
                && WantedHours.Of(page, days) is { } hours
            )
            {
                wanted.Add(hours);
            }
        }

        return wanted;
    }
}
