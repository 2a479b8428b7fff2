using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>The version of a scheme in the making: begun, given its maximum and grades, published. Only its own authority opens it.</summary>
[Route("/schemes")]
[Roles(Role.Official)]
public sealed partial class SchemeDraftController()
    : DraftLinesController<SchemePage, Indicator, IndicatorForm>(new SchemePages())
{
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

    // A level above reads what its counties published, and leaves their drafts to them.
    protected override Task<SchemePage> Own(StreamKey key, CancellationToken ct) =>
        key.Tenant == Me.Region
            ? base.Own(key, ct)
            : throw new NotInScopeException(nameof(SchemePage));

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
}
