using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Schemes in reach: the list, one scheme with its versions, one version, and what changed between two.</summary>
[Route("/schemes")]
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Evaluator,
    Role.Auditor,
    Role.Administrator
)]
public sealed class SchemesController(Reach reach, AsOf asOf) : PortalController
{
    private static readonly SchemePages Pages = new();

    private static readonly ListSpec<SchemePage> Lists = new ListSpec<SchemePage>(
        "/schemes",
        "Scheme.Title"
    )
        .Lead("Scheme.Name", row => row.Name, row => $"/schemes/{row.TenantId}/{row.Id}")
        .Region("Scheme.Authority", row => row.TenantId)
        .Told(
            "Version.Newest",
            (row, texts) =>
                row.Newest == 0 ? texts["Version.State.Draft"] : texts["Version.Nth", row.Newest]
        )
        .Told(
            "Scheme.Maximum",
            (row, texts) => row.Newest == 0 ? texts["Frame.Nothing"] : Show.Number(row.Maximum)
        )
        .Column("Scheme.Leaves", row => row.Leaves)
        .Search("Scheme.Search", words => row => row.Name.Contains(words))
        .InRegion("region", "Scheme.Authority", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.Name)
        .Empty("Scheme.Empty", "Scheme.New", "/schemes/new", Role.Official);

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Lists, reach.Rows<SchemePage>(), ct);

    [HttpGet("{tenant}/{id:guid}")]
    public async Task<IActionResult> Scheme(
        StreamKey key,
        SchemeTab tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var now = await reach.Get<SchemePage>(key, ct);
        var scheme = on is { } day ? await asOf.Read<SchemePage>(key, day, ct) : now;
        var maySeeDrafts =
            Me.Role is Role.Official or Role.Auditor or Role.Administrator
            && RegionCode.Contains(Me.Region, key.Tenant);
        // Before its first version a scheme is its authority's draft alone.
        return scheme is null || (scheme.Newest == 0 && !maySeeDrafts)
            ? View("NotThen", on)
            : View(
                new SchemeView(
                    Pages,
                    key,
                    scheme,
                    tab == SchemeTab.Timeline && !maySeeDrafts ? SchemeTab.Lines : tab,
                    on is null && Me.Role == Role.Official && Me.Region == key.Tenant,
                    maySeeDrafts,
                    on
                )
            );
    }

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(StreamKey key, int number, CancellationToken ct)
    {
        var scheme = await reach.Get<SchemePage>(key, ct);
        return View(
            new SchemeVersionView(Pages, key, scheme.Name, Refuse.Missing(scheme.Of(number)))
        );
    }

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}/export")]
    public async Task<IActionResult> Export(
        StreamKey key,
        int number,
        string? kind,
        CancellationToken ct
    )
    {
        var scheme = await reach.Get<SchemePage>(key, ct);
        return await Pages.File(
            kind,
            T["Scheme.Version", scheme.Name, number],
            Refuse.Missing(scheme.Of(number)).Content.Indicators,
            T,
            ct
        );
    }

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}/source")]
    public async Task<IActionResult> Source(StreamKey key, int number, CancellationToken ct) =>
        (await reach.Get<SchemePage>(key, ct)).Of(number)?.Source is { } file
            ? await Service<Downloads>().Send(file, ct)
            : NotFound();

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}/difference")]
    public async Task<IActionResult> Difference(
        StreamKey key,
        int number,
        int? with,
        CancellationToken ct
    )
    {
        var scheme = await reach.Get<SchemePage>(key, ct);
        return View(
            new SchemeDifferenceView(
                Pages,
                key,
                scheme.Name,
                [
                    .. scheme
                        .Releases.Select(release => release.Content.Number)
                        .Where(each => each < number),
                ],
                scheme.Of(with ?? number - 1)?.Content,
                Refuse.Missing(scheme.Of(number)).Content
            )
        );
    }
}
