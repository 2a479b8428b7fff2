using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>The version in the making: begun, written line by line or imported, published or thrown away. Only its own authority opens it.</summary>
[Route("/schemes")]
[Roles(Role.Official)]
public sealed partial class SchemeDraftController(Reach reach) : PortalController
{
    private static readonly SchemePages Pages = new();

    [HttpGet("new")]
    public IActionResult New() => View(new NewSchemeView(Me.Region));

    [HttpPost("new")]
    public Task<IActionResult> New(CreateSchemeForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var key = new StreamKey(Me.Region, form.Once);
        return Submit(
            form,
            () =>
                new CreateScheme(
                    key,
                    form.Name ?? "",
                    string.IsNullOrWhiteSpace(form.Template) ? null : form.Template
                ),
            again: () => Task.FromResult(New()),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Scheme.Created"
        );
    }

    [HttpGet("{tenant}/{id:guid}/draft/new")]
    public async Task<IActionResult> Begin(StreamKey key, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        return scheme.Draft is null
            ? View(new NextVersionView(Pages, key, scheme, new() { Seen = scheme.Version }))
            : Redirect(Pages.DraftHref(key));
    }

    [HttpPost("{tenant}/{id:guid}/draft/new")]
    public Task<IActionResult> Begin(StreamKey key, SchemeStepForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DraftScheme(key, form.Seen),
            again: () => Begin(key, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Begun"
        );

    [HttpGet("{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct) =>
        View(await Shown(key, ct));

    [HttpGet("{tenant}/{id:guid}/draft/export")]
    public async Task<IActionResult> Export(StreamKey key, string? kind, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        return await Pages.File(
            kind,
            T["Scheme.Draft.Name", scheme.Name],
            Refuse.Missing(scheme.Draft).Indicators,
            T,
            ct
        );
    }

    [HttpGet("{tenant}/{id:guid}/draft/settings")]
    public async Task<IActionResult> Settings(StreamKey key, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        var draft = Refuse.Missing(scheme.Draft);
        return View(
            new SchemeSettingsView(
                Pages,
                key,
                new()
                {
                    Seen = scheme.Version,
                    Maximum = draft.Maximum == 0 ? null : draft.Maximum,
                    Bands = ScaleText.Of(draft.Bands),
                    BandsAreExample = draft.BandsAreExample,
                }
            )
        );
    }

    [HttpPost("{tenant}/{id:guid}/draft/settings")]
    public Task<IActionResult> Settings(
        StreamKey key,
        SchemeSettingsForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new SetSchemeSettings(
                    key,
                    form.Maximum ?? 0,
                    ScaleText.Bands(form.Bands) ?? [],
                    form.BandsAreExample,
                    form.Seen
                ),
            again: () => Settings(key, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Saved"
        );

    [HttpGet("{tenant}/{id:guid}/draft/line")]
    public async Task<IActionResult> Line(StreamKey key, string? code, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        var draft = Refuse.Missing(scheme.Draft);
        var form = code is null
            ? new IndicatorForm()
            : IndicatorForm.Of(Refuse.Missing(draft.Find(code)));
        form.Seen = scheme.Version;
        return View(
            new IndicatorEdit(
                Pages,
                key,
                code,
                draft.Indicators.FindAll(line => !line.IsLeaf && line.Code != code),
                form
            )
        );
    }

    [HttpPost("{tenant}/{id:guid}/draft/line")]
    public Task<IActionResult> Line(
        StreamKey key,
        string? code,
        IndicatorForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new SetIndicator(key, form.ToLine(code), code is null, form.Seen),
            again: () => Line(key, code, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Saved"
        );

    [HttpGet("{tenant}/{id:guid}/draft/remove")]
    public async Task<IActionResult> Remove(StreamKey key, string? code, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        var line = Refuse.Missing(scheme.Draft?.Find(code ?? ""));
        return View(new RemovalView(Pages, key, line.Code, line, new() { Seen = scheme.Version }));
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
            () => new RemoveIndicator(key, code ?? "", form.Reason ?? "", form.Seen),
            again: () => Remove(key, code, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Removed"
        );

    [HttpGet("{tenant}/{id:guid}/draft/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct) =>
        View(await Shown(key, ct));

    [HttpPost("{tenant}/{id:guid}/draft/publish")]
    public Task<IActionResult> Publish(StreamKey key, SchemeStepForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new PublishScheme(key, form.Seen),
            again: () => Publish(key, ct),
            done: () => Redirect(Pages.Href(key)),
            banner: "Version.Published"
        );

    [HttpGet("{tenant}/{id:guid}/draft/drop")]
    public async Task<IActionResult> Drop(StreamKey key, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        var draft = Refuse.Missing(scheme.Draft);
        return View(
            new DropView(
                Pages,
                key,
                draft.Number,
                scheme.Newest,
                draft.Indicators.Count,
                new() { Seen = scheme.Version }
            )
        );
    }

    [HttpPost("{tenant}/{id:guid}/draft/drop")]
    public Task<IActionResult> Drop(StreamKey key, ReasonForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DropSchemeDraft(key, form.Reason ?? "", form.Seen),
            again: () => Drop(key, ct),
            done: () => Redirect(Pages.Href(key)),
            banner: "Version.Dropped"
        );

    private async Task<SchemeDraftView> Shown(StreamKey key, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        var draft = Refuse.Missing(scheme.Draft);
        return new(
            Pages,
            key,
            scheme,
            draft,
            [.. SchemeRules.FaultsOf(draft)],
            new() { Seen = scheme.Version }
        );
    }

    // A level above reads what its counties published, and leaves their drafts to them.
    private Task<SchemePage> Own(StreamKey key, CancellationToken ct) =>
        key.Tenant == Me.Region
            ? reach.Get<SchemePage>(key, ct)
            : throw new NotInScopeException(nameof(SchemePage));
}
