using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>What stations are evaluated by, for everyone to read and to print.</summary>
[Public]
public sealed class PublicSchemesController(Reach reach) : PortalController
{
    private static readonly ListSpec<SchemePage> Spec = new ListSpec<SchemePage>(
        "/public/schemes",
        "Scheme.Public.List"
    )
        .Lead("Scheme.Name", row => row.Name, row => $"/public/schemes/{row.TenantId}/{row.Id}")
        .Region("Scheme.Authority", row => row.TenantId)
        .Told("Version.Newest", (row, texts) => texts["Version.Nth", row.Newest])
        .Told("Scheme.Maximum", (row, _) => Show.Number(row.Maximum))
        .Column("Scheme.Leaves", row => row.Leaves)
        .InRegion("region", "Scheme.Authority", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.Name)
        .Empty("Scheme.Public.Empty");

    [HttpGet("/public/schemes")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<SchemePage>().Where(row => row.Newest > 0), ct);

    [HttpGet("/public/schemes/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(StreamKey key, CancellationToken ct)
    {
        var scheme = await reach.Get<SchemePage>(key, ct);
        return SchemeLines.OfNewest(scheme) is { } lines
            ? View("PublicPage", new PublicScheme(scheme, lines))
            : NotFound();
    }
}

/// <summary>A scheme as the public reads it: its newest version.</summary>
public sealed record PublicScheme(SchemePage Scheme, SchemeLines Lines);
