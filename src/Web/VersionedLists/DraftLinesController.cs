using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>The lines of a version in the making: written one by one or imported, taken out, exported, thrown away. How a version begins and is published stands in the classes that inherit.</summary>
public abstract partial class DraftLinesController<TPage, TLine, TForm>(ListPages<TLine> pages)
    : PortalController
    where TPage : class, IReadModel<TPage>, IDraftedList<TLine>
    where TLine : class, IListLine<TLine>
    where TForm : LineForm<TLine>, new()
{
    /// <summary>Address and words.</summary>
    protected ListPages<TLine> Pages { get; } = pages;

    protected abstract IDecision Set(StreamKey key, TLine line, bool isNew, long? seen);

    protected abstract IDecision Remove(StreamKey key, string code, string reason, long? seen);

    protected abstract IDecision Drop(StreamKey key, string reason, long? seen);

    /// <summary>A line as it is changed.</summary>
    protected abstract TForm FormOf(TLine line);

    /// <summary>The page of one line.</summary>
    /// <param name="code">Of the line that is changed; <c>null</c> for a new one.</param>
    /// <param name="lines">Of the draft.</param>
    protected virtual LineEdit Edit(
        StreamKey key,
        string? code,
        TForm form,
        IReadOnlyList<TLine> lines
    ) => new LineEdit<TForm>(Pages, key, code, form);

    /// <summary>What an exported draft is called.</summary>
    protected virtual string NameOf(TPage list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return T[Pages.Text("Draft.Name"), T.Region(list.TenantId)];
    }

    /// <summary>The list, which only its own authority writes.</summary>
    /// <exception cref="NotInScopeException">Another authority's.</exception>
    protected virtual Task<TPage> Own(StreamKey key, CancellationToken ct) =>
        Service<Reach>().Own<TPage>(key, ct);

    [HttpGet("{tenant}/{id:guid}/draft/export")]
    public async Task<IActionResult> Export(StreamKey key, string? kind, CancellationToken ct)
    {
        var list = await Own(key, ct);
        return await Pages.File(kind, NameOf(list), Refuse.Missing(list.Draft).Lines, T, ct);
    }

    [HttpGet("{tenant}/{id:guid}/draft/line")]
    public async Task<IActionResult> Line(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var form = code is null ? new TForm() : FormOf(Refuse.Missing(list.Draft?.Find(code)));
        form.Seen = list.Version;
        return View(Edit(key, code, form, list.Draft?.Lines ?? []));
    }

    [HttpPost("{tenant}/{id:guid}/draft/line")]
    public Task<IActionResult> Line(
        StreamKey key,
        string? code,
        TForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => Set(key, form.ToLine(code), code is null, form.Seen),
            again: () => Line(key, code, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Saved"
        );

    [HttpGet("{tenant}/{id:guid}/draft/remove")]
    public async Task<IActionResult> Remove(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var line = Refuse.Missing(list.Draft?.Find(code ?? ""));
        return View(new RemovalView(Pages, key, line.Code, line, new() { Seen = list.Version }));
    }

    [HttpPost("{tenant}/{id:guid}/draft/remove")]
    public Task<IActionResult> Remove(
        StreamKey key,
        string? code,
        ReasonForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => Remove(key, code ?? "", form.Reason ?? "", form.Seen),
            again: () => Remove(key, code, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Removed"
        );

    [HttpGet("{tenant}/{id:guid}/draft/drop")]
    public async Task<IActionResult> Drop(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var draft = Refuse.Missing(list.Draft);
        return View(
            new DropView(
                Pages,
                key,
                draft.Number,
                list.Newest,
                draft.Lines.Count,
                new() { Seen = list.Version }
            )
        );
    }

    [HttpPost("{tenant}/{id:guid}/draft/drop")]
    public Task<IActionResult> Drop(StreamKey key, ReasonForm form, CancellationToken ct) =>
        Submit(
            form,
            () => Drop(key, form.Reason ?? "", form.Seen),
            again: () => Drop(key, ct),
            done: () => Redirect(Pages.Href(key)),
            banner: "Version.Dropped"
        );
}
