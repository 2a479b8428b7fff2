using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>The version in the making: begun, written line by line or imported, published or thrown away. A list's own controller names address and roles and makes the decisions.</summary>
public abstract partial class DraftController<TPage, TLine, TForm>(ListPages<TLine> pages)
    : PortalController
    where TPage : VersionedListPage<TLine>, IReadModel<TPage>
    where TLine : class, IListLine<TLine>
    where TForm : LineForm<TLine>, new()
{
    /// <summary>The list that a county writes.</summary>
    protected abstract StreamKey KeyOf(string region);

    /// <summary>The first version may begin with default lines.</summary>
    protected virtual bool HasDefault => false;

    protected abstract IDecision Begin(string region, BeginDraftForm form);

    protected abstract IDecision Set(StreamKey key, TLine line, bool isNew, long? seen);

    protected abstract IDecision Remove(StreamKey key, string code, string reason, long? seen);

    protected abstract IDecision Publish(StreamKey key, DateOnly from, long? seen);

    protected abstract IDecision Drop(StreamKey key, string reason, long? seen);

    /// <summary>A line as it is changed.</summary>
    protected abstract TForm FormOf(TLine line);

    /// <summary>The day that the form of publishing proposes.</summary>
    protected virtual DateOnly NextDay(DateOnly today) => today.AddDays(1);

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var key = KeyOf(Me.Region);
        var offersDefault =
            HasDefault
            && !await Service<Reach>()
                .Rows<TPage>()
                .AnyAsync(
                    row =>
                        EF.Property<string>(row, nameof(row.TenantId)) == key.Tenant
                        && EF.Property<int>(row, nameof(row.Newest)) > 0,
                    ct
                );
        return View(new BeginView(pages, Me.Region, offersDefault));
    }

    [HttpPost("new")]
    public Task<IActionResult> New(BeginDraftForm form, CancellationToken ct) =>
        Submit(
            form,
            () => Begin(Me.Region, form),
            again: () => New(ct),
            done: () => Redirect(pages.DraftHref(KeyOf(Me.Region))),
            banner: "Version.Begun"
        );

    [HttpGet("{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        return list.Draft is { } draft
            ? View(
                new DraftView(
                    pages,
                    key,
                    draft.Number,
                    list.Newest,
                    draft.Lines.Count,
                    list.DraftSource,
                    Differences.Of(pages, list.Changes(draft)),
                    new LinesView<TLine>(draft.Lines, pages.DraftHref(key))
                )
            )
            : Redirect(pages.Href(key));
    }

    [HttpGet("{tenant}/{id:guid}/draft/export")]
    public async Task<IActionResult> Export(StreamKey key, string? kind, CancellationToken ct)
    {
        var draft = Refuse.Missing((await Own(key, ct)).Draft);
        var title = T[pages.Text("Draft.Name"), T.Region(key.Tenant)];
        return await pages.File(kind, title, draft.Lines, T, ct);
    }

    [HttpGet("{tenant}/{id:guid}/draft/line")]
    public async Task<IActionResult> Line(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var form = code is null ? new TForm() : FormOf(Refuse.Missing(list.Draft?.Find(code)));
        form.Seen = list.Version;
        return View(new LineEdit<TForm>(pages, key, code, form));
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
            done: () => Redirect(pages.DraftHref(key)),
            banner: "Version.Saved"
        );

    [HttpGet("{tenant}/{id:guid}/draft/remove")]
    public async Task<IActionResult> Remove(StreamKey key, string? code, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var line = Refuse.Missing(list.Draft?.Find(code ?? ""));
        return View(new RemovalView(pages, key, line.Code, line, new() { Seen = list.Version }));
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
            done: () => Redirect(pages.DraftHref(key)),
            banner: "Version.Removed"
        );

    [HttpGet("{tenant}/{id:guid}/draft/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var draft = Refuse.Missing(list.Draft);
        var today = ChinaTime.DateOf(Service<TimeProvider>().GetUtcNow());
        return View(
            new PublishView(
                pages,
                key,
                draft.Number,
                list.Newest,
                draft.Lines.Count,
                Differences.Of(pages, list.Changes(draft)),
                new() { Seen = list.Version, From = NextDay(today) }
            )
        );
    }

    [HttpPost("{tenant}/{id:guid}/draft/publish")]
    public Task<IActionResult> Publish(StreamKey key, PublishForm form, CancellationToken ct) =>
        Submit(
            form,
            () => Publish(key, form.From ?? default, form.Seen),
            again: () => Publish(key, ct),
            done: () => Redirect(pages.Href(key)),
            banner: "Version.Published"
        );

    [HttpGet("{tenant}/{id:guid}/draft/drop")]
    public async Task<IActionResult> Drop(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var draft = Refuse.Missing(list.Draft);
        return View(
            new DropView(
                pages,
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
            done: () => Redirect(pages.Href(key)),
            banner: "Version.Dropped"
        );

    private Task<TPage> Own(StreamKey key, CancellationToken ct) =>
        Service<Reach>().Own<TPage>(key, ct);
}
