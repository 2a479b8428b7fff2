using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>The units that recorded a volunteer's service in the last three years, for the choice of the form.</summary>
public sealed class RecordingUnits(IEventLog log, TimeProvider clock)
{
    public async Task<IReadOnlyList<SelectListItem>> Of(
        Actor volunteer,
        PageTexts texts,
        CancellationToken ct
    )
    {
        var records = new List<HourRecord>();
        var year = ChinaTime.DateOf(clock.GetUtcNow()).Year;
        for (var back = 0; back < CertificateRecords.MostYears; back++)
        {
            var key = VolunteerYear.KeyOf(Volunteer.KeyOf(volunteer), year - back);
            var known = await log.Find<VolunteerYear>(key, ct);
            records.AddRange(known?.Records.Values.Where(record => record.Voided is null) ?? []);
        }

        return
        [
            .. records
                .GroupBy(
                    record => ValueOf(record.First.County, record.First.Station),
                    StringComparer.Ordinal
                )
                .Select(unit => new SelectListItem(
                    texts[
                        "Certificate.Unit.Hours",
                        unit.MaxBy(record => record.From)?.First.Organisation,
                        Show.Number(ServiceHours.Of(unit.Sum(record => record.Counted)))
                    ],
                    unit.Key
                ))
                .OrderBy(item => item.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>How the form names a unit.</summary>
    public static string ValueOf(string county, Guid? station) =>
        $"{county}/{station?.ToString("N", CultureInfo.InvariantCulture) ?? "-"}";

    /// <exception cref="NotInScopeException">No unit is named like this.</exception>
    public static (string County, Guid? Station) Read(string? value) =>
        (value ?? "").Split('/') switch
        {
            [{ Length: 6 } county, "-"] => (county, null),
            [{ Length: 6 } county, var id] when Guid.TryParse(id, out var station) => (
                county,
                station
            ),
            _ => throw new NotInScopeException(nameof(AskForm.Unit)),
        };
}
