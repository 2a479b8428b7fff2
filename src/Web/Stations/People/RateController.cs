using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>The month's visit rate by county, township and station, down to who is still missing; and the zero report.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class RateController(
    OwnStations stations,
    MonthVisits visits,
    KnownNames names,
    IEventLog log,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/visits")]
    public async Task<IActionResult> Rate(DateOnly? month, CancellationToken ct)
    {
        var first = MonthOf(month);
        var rows = await stations
            .Of(Me)
            .OrderBy(row => row.Township)
            .ThenBy(row => row.Name)
            .ToListAsync(ct);
        var counts = await visits.ByStation(rows, first, ct);
        return View(
            "Rate",
            new RatePage(
                first,
                [
                    .. rows.Where(row => counts.ContainsKey(row.Id))
                        .Select(row => new RateLine(row, counts[row.Id])),
                ]
            )
        );
    }

    [HttpGet("/visits/{tenant}/{id:guid}")]
    public async Task<IActionResult> Station(StreamKey key, DateOnly? month, CancellationToken ct)
    {
        var first = MonthOf(month);
        var station = await stations.Get(Me, key.Id, ct);
        var missing = await visits.Missing(station, first, ct);
        var stream = await log.ReadStream(StationMonth.KeyOf(key, first), null, ct);
        return View(
            "Station",
            new StationVisitsPage(
                first,
                new RateLine(station, await Count(station, first, ct)),
                missing,
                await names.People(missing.Select(row => row.Person), ct),
                ZeroReported: stream.Any(e => e.Data is ZeroReportGiven),
                MayReport: Me.Role is Role.Agency or Role.SocialWorker
            )
        );
    }

    [Roles(Role.Agency, Role.SocialWorker)]
    [HttpPost("/visits/{tenant}/{id:guid}/zero")]
    public Task<IActionResult> Zero(StreamKey key, ZeroForm form, CancellationToken ct)
    {
        var first = MonthOf(form.Month);
        return Submit(
            form,
            async token =>
            {
                var station = await stations.Get(Me, key.Id, token);
                return new Proposal(
                    new GiveZeroReport(key, first, await Count(station, first, token))
                );
            },
            again: () => Station(key, first, ct),
            done: () => Redirect($"/visits/{key.Tenant}/{key.Id}?month={Show.Date(first)}"),
            banner: "Visit.ZeroReported"
        );
    }

    private async Task<MonthCount> Count(
        StationPage station,
        DateOnly month,
        CancellationToken ct
    ) =>
        (await visits.ByStation([station], month, ct)).GetValueOrDefault(
            station.Id,
            MonthCount.None
        );

    private DateOnly MonthOf(DateOnly? day) =>
        VisitMonth.Of(day ?? ChinaTime.DateOf(clock.GetUtcNow()));
}

/// <summary>One station's month.</summary>
public sealed record RateLine(StationPage Station, MonthCount Count);

/// <summary>The month of every station in reach.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Lines">By township.</param>
public sealed record RatePage(DateOnly Month, IReadOnlyList<RateLine> Lines)
{
    /// <summary>All stations of some townships, or of all, together.</summary>
    public static MonthCount Sum(IEnumerable<RateLine> lines) =>
        lines.Aggregate(MonthCount.None, (sum, line) => sum + line.Count);

    /// <summary>Stations by county and township.</summary>
    public IEnumerable<IGrouping<string, RateLine>> By(Func<StationPage, string> region) =>
        Lines.GroupBy(line => region(line.Station), StringComparer.Ordinal);
}

/// <summary>A station's month with who is still missing.</summary>
public sealed record StationVisitsPage(
    DateOnly Month,
    RateLine Line,
    IReadOnlyList<PersonServedRow> Missing,
    IReadOnlyDictionary<Guid, string> Names,
    bool ZeroReported,
    bool MayReport
)
{
    public ZeroForm Form { get; init; } = new() { Month = Month };
}

/// <summary>Which month.</summary>
public sealed class ZeroForm : PortalForm
{
    public DateOnly? Month { get; set; }
}

/// <summary>The visit rate in the left bar.</summary>
public sealed class RatePlace : IPlace
{
    public string Text => "Visit.Rate";
    public string Href => "/visits";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 47;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
