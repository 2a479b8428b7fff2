using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>Visits that are late or due within a day, for those who make them, with names masked; and for everyone concerned how many people are served and the month's visit rate.</summary>
public sealed class VisitTasks(
    Reach reach,
    OwnStations stations,
    MonthVisits visits,
    KnownNames names,
    TimeProvider clock
) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Agency or Role.SocialWorker))
        {
            return [];
        }

        var soon = clock.GetUtcNow().AddDays(1);
        var rows = await reach
            .Rows<PersonServedRow>()
            .Where(row => row.Due <= soon)
            .OrderBy(row => row.Due)
            .Take(Most)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.Person,
                row.Due,
            })
            .ToListAsync(ct);
        var people = await names.People(rows.Select(row => row.Person), ct);
        return
        [
            .. rows.Select(row => new HomeTask(
                new TextKey("Home.Visit", people.GetValueOrDefault(row.Person) ?? ""),
                $"/people/{row.TenantId}/{row.Id}/visit",
                row.Due
            )),
        ];
    }

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (
            actor.Role
            is not (Role.Agency or Role.SocialWorker or Role.TownshipOfficial or Role.Official)
        )
        {
            return [];
        }

        var people = await reach.Rows<PersonServedRow>().CountAsync(row => row.LetGoOn == null, ct);
        if (people == 0)
        {
            return [];
        }

        var month = DutyCalendar.MonthOf(clock.GetUtcNow());
        var own = await stations.Of(actor).ToListAsync(ct);
        var counts = await visits.ByStation(own, month, ct);
        var all = counts.Values.Aggregate(MonthCount.None, (sum, count) => sum + count);
        return
        [
            new("People.Figure", Show.Number(people), "/people/find"),
            .. all.Rate is { } rate
                ? [new HomeFigure("Visit.Rate", Show.Percent(rate), "/visits")]
                : Array.Empty<HomeFigure>(),
        ];
    }
}
