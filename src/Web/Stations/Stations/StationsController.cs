using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The stations one works with: their list, and a station's page with staff, standards and timeline.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed class StationsController(
    Reach reach,
    AsOf asOf,
    KnownNames names,
    IRuleBooks rules,
    Downloads downloads,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<StationPage> Spec = new ListSpec<StationPage>(
        "/stations",
        "Station.List.Title"
    )
        .Lead("Station.Name", row => row.Name, row => $"/stations/{row.TenantId}/{row.Id}")
        .Region("Station.Township", row => row.Township)
        .Column("Station.Operator", row => row.OperatorName)
        .Column("Station.Until", row => row.Until)
        .Column("Station.Next", row => row.NextFrom)
        .Status("Station.Status", row => row.Status, StationTones.Of)
        .Search(
            "Station.Search",
            words => row => row.Name.Contains(words) || row.OperatorName.Contains(words)
        )
        .Choice<StationStatus>("status", "Station.Status", status => row => row.Status == status)
        .Choice<StationOrigin>("origin", "Station.Origin", origin => row => row.Origin == origin)
        .InRegion("region", "Station.Region", inside => row => row.Township.StartsWith(inside))
        .Day("until", "Station.UntilBefore", day => row => row.Until <= day)
        .View("Station.View.Working", "status=Working")
        .SortedBy(row => row.Name)
        .Also("Station.Import", "/stations/import", Role.Official)
        .Empty("Station.List.Empty", "Station.Open", "/stations/new", Role.Official);

    // The directory is public; this list holds those that one works with.
    [HttpGet("/stations")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var own = reach.Rows<StationDetails>();
        return List(
            Spec,
            reach
                .Rows<StationPage>()
                .Where(row => own.Any(mine => mine.TenantId == row.TenantId && mine.Id == row.Id)),
            ct
        );
    }

    [HttpGet("/stations/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(
        StreamKey key,
        DateOnly? on,
        string? tab,
        CancellationToken ct
    )
    {
        var details = await reach.Get<StationDetails>(key, ct);
        var row = await reach.Get<StationPage>(key, ct);
        if (on is { } day)
        {
            var then = await asOf.Read<StationPage>(key, day, ct);
            var detailsThen = await asOf.Read<StationDetails>(key, day, ct);
            // Who took over sees the station's past, but not the staff of those before.
            if (then is null || detailsThen is null || !reach.Sees(detailsThen))
            {
                return View("NotThen", on);
            }

            (row, details) = (then, detailsThen);
        }

        var handovers = await reach
            .Rows<StationHandovers>()
            .Where(each => each.TenantId == key.Tenant && each.Id == key.Id)
            .Select(each => each.All)
            .SingleOrDefaultAsync(ct);
        var people = await names.People(details.Staff.Select(line => line.Person), ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return View(
            new StationObject(
                row,
                details,
                on,
                tab ?? "facts",
                on is null ? Me : null,
                people,
                CheckTerms.Of(await rules.Current(ct), key.Tenant, on ?? today)
            )
            {
                Handovers = [.. (handovers ?? []).Where(over => over.On <= (on ?? today))],
            }
        );
    }

    [HttpGet("/stations/{tenant}/{id:guid}/photos/{sha256}")]
    public async Task<IActionResult> Photo(StreamKey key, string sha256, CancellationToken ct)
    {
        var details = await reach.Get<StationDetails>(key, ct);
        var photo = details
            .Standards.SelectMany(line => line.Photos)
            .FirstOrDefault(file => file.Sha256 == sha256);
        return photo is null ? NotFound() : await downloads.Send(photo, ct);
    }
}
