using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>A versioned list as its readers see it: the versions, one version, and what changed between two. A list's own controller names address, roles and the table of counties.</summary>
public abstract class VersionsController<TPage, TLine>(ListPages<TLine> pages) : PortalController
    where TPage : VersionedListPage<TLine>, IReadModel<TPage>
    where TLine : class, IListLine<TLine>
{
    [HttpGet("{tenant}/{id:guid}")]
    public async Task<IActionResult> Versions(StreamKey key, string? tab, CancellationToken ct)
    {
        var list = await Get(key, ct);
        var today = ChinaTime.DateOf(Service<TimeProvider>().GetUtcNow());
        return View(
            new VersionsView(
                pages,
                key,
                [.. list.Releases.Select(VersionFacts.Of)],
                list.Draft?.Number,
                list.On(today)?.Number,
                Me.Role == Role.Official && Me.Region == key.Tenant,
                tab == "timeline" && MaySeeDrafts(key)
            )
        );
    }

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(StreamKey key, int number, CancellationToken ct)
    {
        var release = await Get(key, number, ct);
        return View(
            new VersionView(
                pages,
                key,
                VersionFacts.Of(release),
                new LinesView<TLine>(release.Lines, null)
            )
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
        var title = T[pages.Text("Version"), T.Region(key.Tenant), number];
        return await pages.File(kind, title, (await Get(key, number, ct)).Lines, T, ct);
    }

    [HttpGet("{tenant}/{id:guid}/versions/{number:int}/source")]
    public async Task<IActionResult> Source(StreamKey key, int number, CancellationToken ct) =>
        (await Get(key, number, ct)).Source is { } file
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
        var list = await Get(key, ct);
        var newer = Refuse.Missing(list.Of(number));
        var older = list.Of(with ?? number - 1);
        return View(
            new DifferenceView(
                pages,
                key,
                [.. list.Releases.Select(release => release.Number).Where(each => each < number)],
                older?.Number,
                number,
                Differences.Of(pages, ListDifference.Between(older?.Lines ?? [], newer.Lines))
            )
        );
    }

    private bool MaySeeDrafts(StreamKey key) =>
        Me.Role is Role.Official or Role.Auditor or Role.Administrator
        && RegionCode.Contains(Me.Region, key.Tenant);

    private Task<TPage> Get(StreamKey key, CancellationToken ct) =>
        Service<Reach>().Get<TPage>(key, ct);

    private async Task<ListRelease<TLine>> Get(StreamKey key, int number, CancellationToken ct) =>
        Refuse.Missing((await Get(key, ct)).Of(number));
}
