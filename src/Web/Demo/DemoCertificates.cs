using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Certificates;

namespace StationPortal.Web.Demo;

/// <summary>A certificate of service in each demo county: asked for by a volunteer, checked by the station's worker, issued by its head.</summary>
internal sealed class DemoCertificates(
    DemoWorld world,
    IServiceProvider services,
    DemoStations stations,
    SeasonFile words,
    DemoDiary diary
)
{
    private const int DaysOfService = 90;

    public void Write(DateOnly today)
    {
        foreach (var county in DemoCounty.All)
        {
            diary.Write(
                PurchaseDates.At(today.AddDays(-1), 17),
                ct => Issue(county, today.AddDays(-1), ct)
            );
        }
    }

    private async Task Issue(DemoCounty county, DateOnly until, CancellationToken ct)
    {
        var from = until.AddDays(-DaysOfService);
        if (await Find(county, from, until, ct) is not { } found)
        {
            return;
        }

        var (year, station) = found;
        var team = await stations.TeamOf(station, ct);
        var who = new Actor(year.Volunteer, Role.Volunteer, county.Code);
        var volunteer = Volunteer.KeyOf(who);
        var key = new StreamKey(volunteer.Tenant, DemoIds.Of("certificate", county.Code));
        var subject = new CertificateSubject(
            year.Volunteer,
            county.Code,
            station.Key.Id,
            from,
            until
        );
        await world.Do(
            who,
            new AskForCertificate(
                key,
                volunteer,
                county.Code,
                station.Key.Id,
                from,
                until,
                CertificatePurpose.Honours,
                FullId: false
            ),
            ct
        );
        await world.Do(team.Worker, new CheckCertificate(key, subject), ct);
        var log = services.GetRequiredService<IEventLog>();
        var asked = (await log.ReadStream(key, null, ct))
            .Select(e => e.Data)
            .OfType<CertificateAsked>()
            .Single();
        await world.Do(
            team.Head,
            new IssueCertificate(key, subject, null, DemoIds.Of("certificate-token", county.Code)),
            ct,
            await services
                .GetRequiredService<CertificateCopies>()
                .Seal(asked.Person, key.Id, new CertificateSigners(words.Handler, words.Head), ct)
        );
    }

    // Whose service of a station nobody has to look at, at a station that has a head besides its worker.
    private async Task<(VolunteerYearPage Year, DemoStation Station)?> Find(
        DemoCounty county,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var years = await db.Set<VolunteerYearPage>()
            .Where(year => year.TenantId == RegionCode.ProvinceOf(county.Code) && year.Counted > 0)
            .OrderByDescending(year => year.Counted)
            .ThenBy(year => year.Id)
            .ToListAsync(ct);
        foreach (var year in years)
        {
            foreach (var station in stations.Entered.Where(each => each.Key.Tenant == county.Code))
            {
                var own = year
                    .Records.Values.Where(record =>
                        record.First.Station == station.Key.Id
                        && record.Voided is null
                        && ChinaTime.DateOf(record.From) is var on
                        && on >= from
                        && on <= until
                    )
                    .ToList();
                var team = await stations.TeamOf(station, ct);
                if (
                    own.Count > 0
                    && !own.Exists(record => record.Waits)
                    && team.Head.Account != team.Worker.Account
                )
                {
                    return (year, station);
                }
            }
        }

        return null;
    }
}
