using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Catalogue;

/// <summary>The guidance catalogue: everyone reads it, the nation and the provinces write theirs.</summary>
[Roles(Role.Official, Role.Administrator)]
public sealed class CatalogueController(Reach reach, AsOf asOf, Acting acting, TimeProvider clock)
    : PortalController
{
    private static readonly ListSpec<CataloguePage> Items = new ListSpec<CataloguePage>(
        "/public/catalogue",
        "Catalogue.Title"
    )
        .Lead(
            "Catalogue.Name",
            row => row.Name,
            row => $"/public/catalogue/{row.TenantId}/{row.Id}"
        )
        .Column("Catalogue.Code", row => row.Code)
        .Region("Catalogue.Level", row => row.TenantId)
        .Column("Catalogue.Unit", row => row.Unit)
        .Money("Catalogue.GuidePrice", row => row.GuidePrice)
        .Column("Catalogue.ValidFrom", row => row.ValidFrom)
        .Column("Catalogue.LastDay", row => row.LastDay)
        .Search(
            "Catalogue.Search",
            words => row => row.Name.Contains(words) || row.Code.StartsWith(words)
        )
        .Choice<ServiceContent>(
            "content",
            "Catalogue.Content",
            content => row => row.Content == content
        )
        .InRegion("level", "Catalogue.Level", inside => row => row.TenantId.StartsWith(inside))
        .Day(
            "on",
            "Catalogue.InForceOn",
            day => row => row.ValidFrom <= day && (row.LastDay == null || row.LastDay >= day)
        )
        .SortedBy(row => row.Code)
        .Empty("Catalogue.Empty");

    [HttpGet("/public/catalogue")]
    [Public]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Items, reach.Rows<CataloguePage>(), ct);

    [HttpGet("/public/catalogue/{tenant}/{id:guid}")]
    [Public]
    public async Task<IActionResult> Item(StreamKey key, DateOnly? on, CancellationToken ct)
    {
        var now = await reach.Get<CataloguePage>(key, ct);
        var row = on is { } day ? await asOf.Read<CataloguePage>(key, day, ct) : now;
        return row is null
            ? View("NotThen", on)
            : View(
                "Item",
                new CatalogueView(
                    row,
                    on is null ? acting.Actor : null,
                    on ?? ChinaTime.DateOf(clock.GetUtcNow())
                )
                {
                    On = on,
                }
            );
    }

    [HttpGet("/catalogue/new")]
    public IActionResult New() => View(new CatalogueEdit(null, new()));

    [HttpPost("/catalogue/new")]
    public Task<IActionResult> New(CatalogueForm form) =>
        Submit(
            form,
            () =>
                new AddCatalogueItem(
                    Me.Region,
                    form.Code ?? "",
                    form.Name ?? "",
                    form.Content ?? ServiceContent.PublicService,
                    form.ToTerms(),
                    form.From ?? default,
                    form.DocumentNumber ?? ""
                ),
            again: () => Task.FromResult(New()),
            done: () => Redirect("/public/catalogue"),
            banner: "Catalogue.Added"
        );

    [HttpGet("/catalogue/{tenant}/{id:guid}/change")]
    public async Task<IActionResult> Change(StreamKey key, CancellationToken ct)
    {
        var item = await reach.Own<CataloguePage>(key, ct);
        return View(new CatalogueEdit(item, CatalogueForm.Of(item)));
    }

    [HttpPost("/catalogue/{tenant}/{id:guid}/change")]
    public Task<IActionResult> Change(StreamKey key, CatalogueForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new ChangeCatalogueItem(
                    key,
                    form.ToTerms(),
                    form.From ?? default,
                    form.DocumentNumber ?? "",
                    form.Seen
                ),
            again: () => Change(key, ct),
            done: () => Redirect($"/public/catalogue/{key.Tenant}/{key.Id}"),
            banner: "Catalogue.Changed"
        );

    [HttpGet("/catalogue/{tenant}/{id:guid}/end")]
    public async Task<IActionResult> End(StreamKey key, CancellationToken ct)
    {
        var item = await reach.Own<CataloguePage>(key, ct);
        return View(new CatalogueEnding(item, new() { Seen = item.Version }));
    }

    [HttpPost("/catalogue/{tenant}/{id:guid}/end")]
    public Task<IActionResult> End(StreamKey key, EndItemForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new EndCatalogueItem(
                    key,
                    form.LastDay ?? default,
                    form.DocumentNumber ?? "",
                    form.Seen
                ),
            again: () => End(key, ct),
            done: () => Redirect($"/public/catalogue/{key.Tenant}/{key.Id}"),
            banner: "Catalogue.Ended"
        );
}

/// <summary>An item as its page shows it.</summary>
public sealed record CatalogueView(CataloguePage Item, Actor? Me, DateOnly Today)
{
    public StreamKey Key => new(Item.TenantId, Item.Id);

    /// <summary>The past day it is shown on.</summary>
    public DateOnly? On { get; init; }

    public bool MayAct =>
        Me is { Role: Role.Official or Role.Administrator }
        && Me.Region == Item.TenantId
        && Item.LastDay is null;

    public bool IsInForce =>
        Item.ValidFrom <= Today && (Item.LastDay is null || Item.LastDay >= Today);
}

public sealed record CatalogueEdit(CataloguePage? Item, CatalogueForm Form);

public sealed record CatalogueEnding(CataloguePage Item, EndItemForm Form);
