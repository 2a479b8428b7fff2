using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Counts visits for duties: on which the person was met, by the station that looked after them then, of the people whom the duty's field is about. A rate is who was met of those expected (SV-03).</summary>
public sealed class CountedVisits(IDbContextFactory<ReadModels> contexts) : ICountedWork
{
    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "stations.visit_recorded",
            "stations.visit_corrected",
            "stations.visit_class_changed",
            "stations.person_let_go",
            "stations.person_moved",
        };

    public bool Knows(CountedRecord kind) => kind == CountedRecord.Visit;

    public async Task<IReadOnlyList<StreamKey>> StationsOf(StoredEvent e, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<PersonServedRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                each => each.TenantId == e.Stream.Tenant && each.Id == e.Stream.Id,
                ct
            );
        return row is null
            ? []
            :
            [
                .. row
                    .Earlier.Select(care => care.Station)
                    .Append(row.Station)
                    .Distinct()
                    .Select(station => new StreamKey(row.TenantId, station)),
            ];
    }

    public async Task<IReadOnlyDictionary<int, decimal>> Count(
        StreamKey station,
        IReadOnlyList<PlannedTask> tasks,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(tasks);
        if (tasks.Count == 0)
        {
            return ImmutableDictionary<int, decimal>.Empty;
        }

        var people = await People(station, ct);
        return tasks.ToDictionary(task => task.No, task => CountOf(people, station.Id, task));
    }

    public async Task<IReadOnlyList<CountedLine>> Lines(
        StreamKey station,
        PlannedTask task,
        CancellationToken ct
    ) =>
        [
            .. VisitsOf(await People(station, ct), station.Id, task)
                .OrderByDescending(each => each.Visit.At)
                .Select(each => new CountedLine(
                    new StreamKey(each.Person.TenantId, each.Person.Id),
                    each.Visit.At,
                    each.Visit.Minutes,
                    each.Visit.By
                )),
        ];

    private static decimal CountOf(
        IReadOnlyList<PersonServedRow> people,
        Guid station,
        PlannedTask task
    ) =>
        task.Duty.Amount.Kind switch
        {
            AmountKind.Rate => RateOf(people, station, task),
            AmountKind.Hours => decimal.Round(
                VisitsOf(people, station, task).Sum(each => each.Visit.Minutes) / 60m,
                1,
                MidpointRounding.AwayFromZero
            ),
            _ => VisitsOf(people, station, task).Count(),
        };

    private static IEnumerable<(PersonServedRow Person, VisitLine Visit)> VisitsOf(
        IEnumerable<PersonServedRow> people,
        Guid station,
        PlannedTask task
    ) =>
        people
            .Where(person => ServedGroups.Fit(person.Groups, task.Duty.Field))
            .SelectMany(person => person.Visits.Select(visit => (Person: person, Visit: visit)))
            .Where(each =>
                each.Visit.IsMet
                && each.Visit.Station == station
                && ChinaTime.DateOf(each.Visit.At) is var day
                && day >= task.From
                && day <= task.Due
            );

    // A month that expects nobody is whole.
    private static decimal RateOf(
        IReadOnlyList<PersonServedRow> people,
        Guid station,
        PlannedTask task
    )
    {
        var all = MonthCount.None;
        for (
            var month = DutyCalendar.FirstOf(task.From);
            month <= task.Due;
            month = month.AddMonths(1)
        )
        {
            all += MonthCount.Of(
                people
                    .Where(person => ServedGroups.Fit(person.Groups, task.Duty.Field))
                    .Select(person => person.AsOf(VisitMonth.LastOf(month)))
                    .Where(person => person.Station == station),
                month
            );
        }

        return all.Rate is { } rate ? rate * 100 : 100;
    }

    // Who is looked after here now, or was before.
    private async Task<IReadOnlyList<PersonServedRow>> People(
        StreamKey station,
        CancellationToken ct
    )
    {
        var tag = PersonServedRow.StationTag(station.Id);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == station.Tenant
                && (
                    row.Station == station.Id
                    || (row.EarlierStations != "" && row.EarlierStations.Contains(tag))
                )
            )
            .ToListAsync(ct);
    }
}
