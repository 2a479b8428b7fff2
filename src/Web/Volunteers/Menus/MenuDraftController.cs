using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>The version in the making: begun, written line by line, published.</summary>
[Roles(Role.Official)]
public sealed class MenuDraftController(Reach reach, TimeProvider clock) : PortalController
{
    [HttpGet("/menus/new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var key = Menu.KeyOf(Me.Region);
        var isFirst = !await reach
            .Rows<MenuPage>()
            .AnyAsync(row => row.TenantId == key.Tenant && row.Newest > 0, ct);
        return View(new BeginView(Me.Region, isFirst));
    }

    [HttpPost("/menus/new")]
    public Task<IActionResult> New(BeginDraftForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DraftMenu(Me.Region, form.FromDefault),
            again: () => New(ct),
            done: () => Redirect(DraftOf(Menu.KeyOf(Me.Region))),
            banner: "Menu.Begun"
        );

    [HttpGet("/menus/{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        return list.Draft is { } draft
            ? View(new DraftView(list, draft, Against(list, draft)))
            : Redirect($"/menus/{key.Tenant}/{key.Id}");
    }

    [HttpGet("/menus/{tenant}/{id:guid}/draft/export")]
    public async Task<IActionResult> Export(StreamKey key, string? kind, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        return await new MenuPages().File(
            kind,
            T["Menu.Draft.Name", T.Region(key.Tenant)],
            Refuse.Missing(list.Draft).Lines,
            T,
            ct
        );
    }

    [HttpGet("/menus/{tenant}/{id:guid}/draft/item")]
    public async Task<IActionResult> Item(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        var form =
            code is null ? new MenuItemForm()
            : list.Draft?.Find(code) is { } item ? MenuItemForm.Of(item)
            : throw new NotInScopeException(nameof(Item));
        form.Seen = list.Version;
        return View(new ItemEdit(key, code, form));
    }

    [HttpPost("/menus/{tenant}/{id:guid}/draft/item")]
    public Task<IActionResult> Item(
        StreamKey key,
        string? code,
        MenuItemForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new SetMenuItem(key, form.ToItem(code), code is null, form.Seen),
            again: () => Item(key, code, ct),
            done: () => Redirect(DraftOf(key)),
            banner: "MenuItem.Saved"
        );

    [HttpGet("/menus/{tenant}/{id:guid}/draft/remove")]
    public async Task<IActionResult> Remove(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        return View(
            new ItemRemoval(
                key,
                Refuse.Missing(list.Draft?.Find(code ?? "")),
                new() { Seen = list.Version }
            )
        );
    }

    [HttpPost("/menus/{tenant}/{id:guid}/draft/remove")]
    public Task<IActionResult> Remove(
        StreamKey key,
        string? code,
        RemoveItemForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new RemoveMenuItem(key, code ?? "", form.Reason ?? "", form.Seen),
            again: () => Remove(key, code, ct),
            done: () => Redirect(DraftOf(key)),
            banner: "MenuItem.Removed"
        );

    [HttpGet("/menus/{tenant}/{id:guid}/draft/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        var draft = Refuse.Missing(list.Draft);
        var next = ChinaTime.DateOf(clock.GetUtcNow()).AddDays(1);
        return View(
            new PublishView(
                list,
                draft,
                Against(list, draft),
                new() { Seen = list.Version, From = next }
            )
        );
    }

    [HttpPost("/menus/{tenant}/{id:guid}/draft/publish")]
    public Task<IActionResult> Publish(StreamKey key, PublishForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new PublishMenu(key, form.From ?? default, form.Seen),
            again: () => Publish(key, ct),
            done: () => Redirect($"/menus/{key.Tenant}/{key.Id}"),
            banner: "Menu.Published"
        );

    [HttpGet("/menus/{tenant}/{id:guid}/draft/drop")]
    public async Task<IActionResult> Drop(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        return View(new DraftDrop(list, Refuse.Missing(list.Draft), new() { Seen = list.Version }));
    }

    [HttpPost("/menus/{tenant}/{id:guid}/draft/drop")]
    public Task<IActionResult> Drop(StreamKey key, DropDraftForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DropMenuDraft(key, form.Reason ?? "", form.Seen),
            again: () => Drop(key, ct),
            done: () => Redirect($"/menus/{key.Tenant}/{key.Id}"),
            banner: "Menu.Dropped"
        );

    private static string DraftOf(StreamKey key) => $"/menus/{key.Tenant}/{key.Id}/draft";

    private static ListDifference<MenuItem> Against(MenuPage list, ListVersion<MenuItem> draft) =>
        ListDifference.Between(
            list.Releases.Count == 0 ? [] : list.Releases[^1].Lines,
            draft.Lines
        );
}

/// <summary>Begins a version.</summary>
/// <param name="IsFirst">The county has published none yet, so the default menu is offered.</param>
public sealed record BeginView(string Region, bool IsFirst)
{
    public BeginDraftForm Form { get; } = new() { FromDefault = IsFirst };
}

/// <summary>The draft with what it changes.</summary>
public sealed record DraftView(
    MenuPage List,
    ListVersion<MenuItem> Draft,
    ListDifference<MenuItem> Difference
)
{
    public string Back => $"/menus/{List.TenantId}/{List.Id}";

    public string Href => $"{Back}/draft";
}

/// <summary>One line to write.</summary>
/// <param name="Code">The line's code; <c>null</c> for a new one.</param>
public sealed record ItemEdit(StreamKey Key, string? Code, MenuItemForm Form)
{
    public string Back => $"/menus/{Key.Tenant}/{Key.Id}/draft";
}

/// <summary>One line to take out.</summary>
public sealed record ItemRemoval(StreamKey Key, MenuItem Item, RemoveItemForm Form)
{
    public string Back => $"/menus/{Key.Tenant}/{Key.Id}/draft";
}

/// <summary>The draft before it is thrown away.</summary>
public sealed record DraftDrop(MenuPage List, ListVersion<MenuItem> Draft, DropDraftForm Form)
{
    public string Back => $"/menus/{List.TenantId}/{List.Id}/draft";
}

/// <summary>The draft before it is published.</summary>
public sealed record PublishView(
    MenuPage List,
    ListVersion<MenuItem> Draft,
    ListDifference<MenuItem> Difference,
    PublishForm Form
)
{
    public string Back => $"/menus/{List.TenantId}/{List.Id}/draft";
}
