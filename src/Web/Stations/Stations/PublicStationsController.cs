using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The directory of stations, for everyone: where they are and when they are open. Nobody who works there or is served is named.</summary>
[Public]
public sealed class PublicStationsController(Reach reach, StationCoverage coverage)
    : PortalController
{
    private static readonly ListSpec<StationPage> Spec = new ListSpec<StationPage>(
        "/public/stations",
        "Station.Public.List"
    )
        .Lead("Station.Name", row => row.Name, row => $"/public/stations/{row.TenantId}/{row.Id}")
        .Region("Station.County", row => row.TenantId)
        .Region("Station.Township", row => row.Township)
        .Column("Station.Address", row => row.Address)
        .Column("Station.Phone", row => row.Phone)
        .Column("Station.OpeningHours", row => row.OpeningHours)
        .Status("Station.Status", row => row.Status, StationTones.Of)
        .Search(
            "Station.Public.Search",
            words =>
                row =>
                    row.Name.Contains(words)
                    || row.Address.Contains(words)
                    || row.OperatorName.Contains(words)
        )
        .InRegion("region", "Station.Region", inside => row => row.Township.StartsWith(inside))
        .SortedBy(row => row.Name)
        .Empty("Station.Public.Empty");

    [HttpGet("/public/stations")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, Shown, ct);

    [HttpGet("/public/stations/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<StationPage>(key, ct);
        return row.Status == StationStatus.Closed ? NotFound() : View("PublicPage", row);
    }

    [HttpGet("/public/coverage")]
    public async Task<IActionResult> Coverage(CancellationToken ct) =>
        View("Coverage", await coverage.Read(Shown, ct));

    private IQueryable<StationPage> Shown =>
        reach.Rows<StationPage>().Where(row => row.Status != StationStatus.Closed);
}
