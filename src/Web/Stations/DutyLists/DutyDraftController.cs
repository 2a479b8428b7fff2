using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>The version in the making: begun, written line by line, published.</summary>
[Roles(Role.Official)]
public sealed class DutyDraftController(Reach reach, TimeProvider clock) : PortalController
{
    [HttpGet("/duty-lists/new")]
    public IActionResult New() => View(new BeginView(Me.Region));

    [HttpPost("/duty-lists/new")]
    public Task<IActionResult> New(BeginDraftForm form) =>
        Submit(
            form,
            () => new DraftDutyList(Me.Region),
            again: () => Task.FromResult(New()),
            done: () => Redirect(DraftOf(DutyList.KeyOf(Me.Region))),
            banner: "DutyList.Begun"
        );

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        return list.Draft is { } draft
            ? View(new DraftView(list, draft, Against(list, draft)))
            : Redirect($"/duty-lists/{key.Tenant}/{key.Id}");
    }

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/export")]
    public async Task<IActionResult> Export(StreamKey key, string? kind, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        return await new DutyListPages().File(
            kind,
            T["DutyList.Draft.Name", T.Region(key.Tenant)],
            Refuse.Missing(list.Draft).Lines,
            T,
            ct
        );
    }

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/duty")]
    public async Task<IActionResult> Duty(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        var form =
            code is null ? new DutyForm()
            : list.Draft?.Find(code) is { } duty ? DutyForm.Of(duty)
            : throw new NotInScopeException(nameof(Duty));
        form.Seen = list.Version;
        return View(new DutyEdit(key, code, form));
    }

    [HttpPost("/duty-lists/{tenant}/{id:guid}/draft/duty")]
    public Task<IActionResult> Duty(
        StreamKey key,
        string? code,
        DutyForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new SetDuty(key, form.ToDuty(code), code is null, form.Seen),
            again: () => Duty(key, code, ct),
            done: () => Redirect(DraftOf(key)),
            banner: "Duty.Saved"
        );

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/remove")]
    public async Task<IActionResult> Remove(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        return View(
            new DutyRemoval(
                key,
                Refuse.Missing(list.Draft?.Find(code ?? "")),
                new() { Seen = list.Version }
            )
        );
    }

    [HttpPost("/duty-lists/{tenant}/{id:guid}/draft/remove")]
    public Task<IActionResult> Remove(
        StreamKey key,
        string? code,
        RemoveDutyForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new RemoveDuty(key, code ?? "", form.Reason ?? "", form.Seen),
            again: () => Remove(key, code, ct),
            done: () => Redirect(DraftOf(key)),
            banner: "Duty.Removed"
        );

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        var draft = Refuse.Missing(list.Draft);
        var next = DutyCalendar.FirstOf(ChinaTime.DateOf(clock.GetUtcNow())).AddMonths(1);
        return View(
            new PublishView(
                list,
                draft,
                Against(list, draft),
                new() { Seen = list.Version, From = next }
            )
        );
    }

    [HttpPost("/duty-lists/{tenant}/{id:guid}/draft/publish")]
    public Task<IActionResult> Publish(StreamKey key, PublishForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new PublishDutyList(key, form.From ?? default, form.Seen),
            again: () => Publish(key, ct),
            done: () => Redirect($"/duty-lists/{key.Tenant}/{key.Id}"),
            banner: "DutyList.Published"
        );

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/drop")]
    public async Task<IActionResult> Drop(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        return View(new DraftDrop(list, Refuse.Missing(list.Draft), new() { Seen = list.Version }));
    }

    [HttpPost("/duty-lists/{tenant}/{id:guid}/draft/drop")]
    public Task<IActionResult> Drop(StreamKey key, DropDraftForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DropDutyListDraft(key, form.Reason ?? "", form.Seen),
            again: () => Drop(key, ct),
            done: () => Redirect($"/duty-lists/{key.Tenant}/{key.Id}"),
            banner: "DutyList.Dropped"
        );

    private static string DraftOf(StreamKey key) => $"/duty-lists/{key.Tenant}/{key.Id}/draft";

    private static ListDifference<Duty> Against(DutyListPage list, ListVersion<Duty> draft) =>
        ListDifference.Between(
            list.Releases.Count == 0 ? [] : list.Releases[^1].Lines,
            draft.Lines
        );
}

/// <summary>Begins a version.</summary>
public sealed record BeginView(string Region)
{
    public BeginDraftForm Form { get; } = new();
}

/// <summary>The draft with what it changes.</summary>
public sealed record DraftView(
    DutyListPage List,
    ListVersion<Duty> Draft,
    ListDifference<Duty> Difference
)
{
    public string Back => $"/duty-lists/{List.TenantId}/{List.Id}";

    public string Href => $"{Back}/draft";
}

/// <summary>One line to write.</summary>
/// <param name="Code">The line's code; <c>null</c> for a new one.</param>
public sealed record DutyEdit(StreamKey Key, string? Code, DutyForm Form)
{
    public string Back => $"/duty-lists/{Key.Tenant}/{Key.Id}/draft";
}

/// <summary>One line to take out.</summary>
public sealed record DutyRemoval(StreamKey Key, Duty Duty, RemoveDutyForm Form)
{
    public string Back => $"/duty-lists/{Key.Tenant}/{Key.Id}/draft";
}

/// <summary>The draft before it is thrown away.</summary>
public sealed record DraftDrop(DutyListPage List, ListVersion<Duty> Draft, DropDraftForm Form)
{
    public string Back => $"/duty-lists/{List.TenantId}/{List.Id}/draft";
}

/// <summary>The draft before it is published.</summary>
public sealed record PublishView(
    DutyListPage List,
    ListVersion<Duty> Draft,
    ListDifference<Duty> Difference,
    PublishForm Form
)
{
    public string Back => $"/duty-lists/{List.TenantId}/{List.Id}/draft";
}
