using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>The version in the making of a county's one list: begun, shown, published from a day on. A list's own controller names address and roles and makes the decisions.</summary>
public abstract class DraftController<TPage, TLine, TForm>(ListPages<TLine> pages)
    : DraftLinesController<TPage, TLine, TForm>(pages)
    where TPage : VersionedListPage<TLine>, IReadModel<TPage>
    where TLine : class, IListLine<TLine>
    where TForm : LineForm<TLine>, new()
{
    /// <summary>The list that a county writes.</summary>
    protected abstract StreamKey KeyOf(string region);

    /// <summary>The first version may begin with default lines.</summary>
    protected virtual bool HasDefault => false;

    protected abstract IDecision Begin(string region, BeginDraftForm form);

    protected abstract IDecision Publish(StreamKey key, DateOnly from, long? seen);

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
        return View(new BeginView(Pages, Me.Region, offersDefault));
    }

    [HttpPost("new")]
    public Task<IActionResult> New(BeginDraftForm form, CancellationToken ct) =>
        Submit(
            form,
            () => Begin(Me.Region, form),
            again: () => New(ct),
            done: () => Redirect(Pages.DraftHref(KeyOf(Me.Region))),
            banner: "Version.Begun"
        );

    [HttpGet("{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        return list.Draft is { } draft
            ? View(
                new DraftView(
                    Pages,
                    key,
                    draft.Number,
                    list.Newest,
                    draft.Lines.Count,
                    list.DraftSource,
                    Differences.Of(Pages, list.Changes(draft)),
                    new LinesView<TLine>(draft.Lines, Pages.DraftHref(key))
                )
            )
            : Redirect(Pages.Href(key));
    }

    [HttpGet("{tenant}/{id:guid}/draft/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        var draft = Refuse.Missing(list.Draft);
        var today = ChinaTime.DateOf(Service<TimeProvider>().GetUtcNow());
        return View(
            new PublishView(
                Pages,
                key,
                draft.Number,
                list.Newest,
                draft.Lines.Count,
                Differences.Of(Pages, list.Changes(draft)),
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
            done: () => Redirect(Pages.Href(key)),
            banner: "Version.Published"
        );
}
