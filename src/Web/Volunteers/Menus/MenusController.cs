using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Menus in reach: the counties, a county's versions, one version, and what changed between two.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed class MenusController(Reach reach, Downloads downloads, TimeProvider clock)
    : PortalController
{
    private static readonly ListSpec<MenuPage> Lists = new ListSpec<MenuPage>(
        "/menus",
        "Menu.Title"
    )
        .LeadTold(
            "Menu.County",
            (row, texts) => texts.Region(row.TenantId),
            row => $"/menus/{row.TenantId}/{row.Id}"
        )
        .Column("Menu.Newest", row => row.Newest)
        .Column("Menu.NewestFrom", row => row.NewestFrom)
        .Column("Menu.Items", row => row.Lines)
        .InRegion("region", "Menu.County", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.TenantId)
        .Empty("Menu.Empty", "Menu.Begin", "/menus/new", Role.Official);

    [HttpGet("/menus")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Lists, reach.Rows<MenuPage>(), ct);

    [HttpGet("/menus/{tenant}/{id:guid}")]
    public async Task<IActionResult> Versions(StreamKey key, string? tab, CancellationToken ct)
    {
        var list = await reach.Get<MenuPage>(key, ct);
        return View(
            new VersionsView(
                list,
                list.On(ChinaTime.DateOf(clock.GetUtcNow()))?.Number,
                Me.Role == Role.Official && Me.Region == key.Tenant,
                tab == "timeline" && MaySeeDrafts(key)
            )
        );
    }

    [HttpGet("/menus/{tenant}/{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(StreamKey key, int number, CancellationToken ct) =>
        View(new VersionView(await reach.Get<MenuPage>(key, ct), await Get(key, number, ct)));

    [HttpGet("/menus/{tenant}/{id:guid}/versions/{number:int}/export")]
    public async Task<IActionResult> Export(
        StreamKey key,
        int number,
        string? kind,
        CancellationToken ct
    )
    {
        var version = await Get(key, number, ct);
        return await new MenuPages().File(
            kind,
            T["Menu.Version", T.Region(key.Tenant), number],
            version.Lines,
            T,
            ct
        );
    }

    [HttpGet("/menus/{tenant}/{id:guid}/versions/{number:int}/source")]
    public async Task<IActionResult> Source(StreamKey key, int number, CancellationToken ct) =>
        (await Get(key, number, ct)).Source is { } file
            ? await downloads.Send(file, ct)
            : NotFound();

    [HttpGet("/menus/{tenant}/{id:guid}/versions/{number:int}/difference")]
    public async Task<IActionResult> Difference(
        StreamKey key,
        int number,
        int? with,
        CancellationToken ct
    )
    {
        var list = await reach.Get<MenuPage>(key, ct);
        var newer = await Get(key, number, ct);
        var older = list.Of(with ?? number - 1);
        return View(
            new DifferenceView(
                list,
                older?.Number,
                number,
                ListDifference.Between(older?.Lines ?? [], newer.Lines)
            )
        );
    }

    private bool MaySeeDrafts(StreamKey key) =>
        Me.Role is Role.Official or Role.Auditor or Role.Administrator
        && RegionCode.Contains(Me.Region, key.Tenant);

    private async Task<ListRelease<MenuItem>> Get(
        StreamKey key,
        int number,
        CancellationToken ct
    ) => Refuse.Missing((await reach.Get<MenuPage>(key, ct)).Of(number));
}

/// <summary>A county's versions.</summary>
/// <param name="InForce">Number of the version that binds today, or <c>null</c>.</param>
/// <param name="MayWrite">The reader is an official of this county.</param>
public sealed record VersionsView(MenuPage List, int? InForce, bool MayWrite, bool Timeline)
{
    public StreamKey Key => new(List.TenantId, List.Id);

    public string Href => $"/menus/{List.TenantId}/{List.Id}";
}

/// <summary>One published version.</summary>
public sealed record VersionView(MenuPage List, ListRelease<MenuItem> Release)
{
    public string Back => $"/menus/{List.TenantId}/{List.Id}";

    public string Href => $"{Back}/versions/{Release.Number}";
}

/// <summary>What a version changed.</summary>
/// <param name="Older">Number of the older version; <c>null</c> when there is none.</param>
/// <param name="Newer">Number of the newer version.</param>
public sealed record DifferenceView(
    MenuPage List,
    int? Older,
    int Newer,
    ListDifference<MenuItem> Difference
)
{
    public string Back => $"/menus/{List.TenantId}/{List.Id}";
}
