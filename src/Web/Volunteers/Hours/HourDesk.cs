using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>Gathers hours for the volunteer's page and for those who organised the service.</summary>
public sealed class HourDesk(
    Reach reach,
    ReadModels db,
    IEventLog log,
    IRuleBooks rules,
    ShownVolunteers names,
    TimeProvider clock
)
{
    /// <summary>A volunteer's own years, the latest first, with their stars.</summary>
    public async Task<MyHours> Mine(Actor volunteer, int? year, CancellationToken ct)
    {
        var years = await db.Set<VolunteerYearPage>()
            .AsNoTracking()
            .Where(row => row.Volunteer == volunteer.Account)
            .OrderByDescending(row => row.Year)
            .ToListAsync(ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var shown = year ?? today.Year;
        var trained = await log.ReadStream(Volunteer.KeyOf(volunteer), null, ct);
        return new MyHours(
            shown,
            [.. years.Select(row => row.Year).Append(today.Year).Distinct().OrderDescending()],
            years.Find(row => row.Year == shown),
            years.Sum(row => row.Counted),
            trained
                .Select(e => e.Data)
                .OfType<TrainingTaken>()
                .Where(training => training.On.Year == shown)
                .Sum(training => training.Minutes),
            await StarsOf(volunteer.Account, volunteer.Region, ct)
        );
    }

    /// <summary>A volunteer's year with the records that are the reader's to see.</summary>
    /// <exception cref="NotInScopeException">None of it is.</exception>
    public async Task<YearOfHours> Of(StreamKey key, Actor actor, CancellationToken ct)
    {
        var row = await reach.Get<VolunteerYearPage>(key, ct);
        var own = await OwnStations(row, actor, ct);
        var name = await names.Of([row.Volunteer], ct);
        return new YearOfHours(
            row,
            name.GetValueOrDefault(row.Volunteer) ?? "",
            [
                .. row
                    .Records.Values.Where(record => IsOwn(record, actor, own))
                    .OrderByDescending(record => record.From),
            ],
            await StarsOf(row.Volunteer, key.Tenant, ct),
            actor.Role != Role.Auditor
        );
    }

    /// <summary>The volunteers of the rows of a list.</summary>
    public async Task Names(IReadOnlyList<HourListRow> rows, CancellationToken ct)
    {
        var accounts = await names.Of(rows.Select(row => row.Volunteer), ct);
        foreach (var row in rows)
        {
            row.Name = accounts.GetValueOrDefault(row.Volunteer) ?? "";
        }
    }

    private async Task<Stars> StarsOf(Guid volunteer, string region, CancellationToken ct)
    {
        var counted = await db.Set<VolunteerYearPage>()
            .Where(row => row.Volunteer == volunteer)
            .SumAsync(row => row.Counted, ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return Stars.Of(counted, await rules.Current(ct), region, today);
    }

    // The directory of stations is public, so that seeing a station says nothing: the operator's own are asked for.
    private async Task<HashSet<Guid>> OwnStations(
        VolunteerYearPage row,
        Actor actor,
        CancellationToken ct
    )
    {
        var named = row
            .Records.Values.Select(record => record.First.Station)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        return
        [
            .. await reach
                .Rows<StationPage>()
                .Where(station =>
                    named.Contains(station.Id) && station.Operator == actor.Organisation
                )
                .Select(station => station.Id)
                .ToListAsync(ct),
        ];
    }

    private static bool IsOwn(HourRecord record, Actor actor, HashSet<Guid> stations) =>
        actor.Role switch
        {
            Role.TownshipOfficial => record.First.Village.StartsWith(
                actor.Township ?? "-",
                StringComparison.Ordinal
            ),
            Role.Official or Role.Auditor => RegionCode.Contains(actor.Region, record.First.County),
            _ => record.First.Station is { } station && stations.Contains(station),
        };
}
