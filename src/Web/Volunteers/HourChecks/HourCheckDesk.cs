using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.HourChecks;

/// <summary>Gathers the records of a period, and those of a sample with what they say now. A volunteer is named by user name.</summary>
public sealed class HourCheckDesk(Reach reach, KnownNames names)
{
    /// <summary>The county's records of a period that are not void.</summary>
    public async Task<IReadOnlyList<SampledHours>> Found(
        string county,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var mark = VolunteerYearPage.Tag(county);
        var years = await reach
            .Rows<VolunteerYearPage>()
            .AsNoTracking()
            .Where(row =>
                row.Places.Contains(mark) && row.Year >= from.Year && row.Year <= until.Year
            )
            .ToListAsync(ct);
        return
        [
            .. years.SelectMany(year =>
                year.Records.Values.Where(record =>
                        record.Voided is null
                        && record.First.County == county
                        && ChinaTime.DateOf(record.From) >= from
                        && ChinaTime.DateOf(record.From) <= until
                    )
                    .Select(record => new SampledHours(
                        record.First.Record,
                        year.Volunteer,
                        year.TenantId,
                        year.Year
                    ))
            ),
        ];
    }

    /// <summary>A check in reach, with its records.</summary>
    /// <exception cref="NotInScopeException">It is another's.</exception>
    public async Task<HourCheckView> Of(StreamKey key, bool mayAnswer, CancellationToken ct)
    {
        var check = await reach.Get<HourCheckPage>(key, ct);
        var accounts = check.Sample.Select(each => each.Volunteer).Distinct().ToList();
        var years = await reach
            .Rows<VolunteerYearPage>()
            .AsNoTracking()
            .Where(row => accounts.Contains(row.Volunteer))
            .ToListAsync(ct);
        var known = await names.UserNames(accounts, ct);
        return new HourCheckView(
            check,
            [
                .. check
                    .Sample.Select(sampled => LineOf(check, sampled, years, known))
                    .OfType<SampledLine>(),
            ],
            mayAnswer
        );
    }

    private static SampledLine? LineOf(
        HourCheckPage check,
        SampledHours sampled,
        IReadOnlyList<VolunteerYearPage> years,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        var year = years.FirstOrDefault(row =>
            row.TenantId == sampled.Home
            && row.Volunteer == sampled.Volunteer
            && row.Year == sampled.Year
        );
        return year?.Records.GetValueOrDefault(sampled.Record) is { } record
            ? new SampledLine(
                sampled,
                record,
                names.GetValueOrDefault(sampled.Volunteer) ?? "",
                $"/hours/{year.TenantId}/{year.Id}",
                check.Answers.Find(answer => answer.Record == sampled.Record)
            )
            : null;
    }
}
