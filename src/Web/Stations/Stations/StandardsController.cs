using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The check lists of a station's standards, each item shown by photos.</summary>
[Roles(Role.Official, Role.Agency)]
public sealed class StandardsController(StationDesk desk, Uploads uploads) : PortalController
{
    [HttpGet("/stations/{tenant}/{id:guid}/standards/{standard}/{item}/meet")]
    public Task<IActionResult> Meet(
        StreamKey key,
        StationStandard standard,
        string item,
        CancellationToken ct
    ) => Show(key, standard, item, "Meet", new MeetForm(), ct);

    [HttpPost("/stations/{tenant}/{id:guid}/standards/{standard}/{item}/meet")]
    public Task<IActionResult> Meet(
        StreamKey key,
        StationStandard standard,
        string item,
        MeetForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                await desk.Own(key, stop);
                var first = await uploads.Take(form.Photo, nameof(form.Photo), key, stop);
                var second = form.More is null
                    ? null
                    : await uploads.Take(form.More, nameof(form.More), key, stop);
                FileRef[] photos = second is null ? [first.File] : [first.File, second.File];
                return new Proposal(
                    new MeetStandardItem(key, standard, item, photos),
                    [.. first.Parts, .. second?.Parts ?? []]
                );
            },
            again: () => Meet(key, standard, item, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Standard.MeetDone"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/standards/{standard}/{item}/withdraw")]
    public Task<IActionResult> Withdraw(
        StreamKey key,
        StationStandard standard,
        string item,
        CancellationToken ct
    ) => Show(key, standard, item, "Withdraw", new StationReasonForm(), ct);

    [HttpPost("/stations/{tenant}/{id:guid}/standards/{standard}/{item}/withdraw")]
    public Task<IActionResult> Withdraw(
        StreamKey key,
        StationStandard standard,
        string item,
        StationReasonForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new WithdrawStandardItem(key, standard, item, form.Reason ?? ""),
            again: () => Withdraw(key, standard, item, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Standard.Withdrawn"
        );

    private async Task<IActionResult> Show<TForm>(
        StreamKey key,
        StationStandard standard,
        string item,
        string view,
        TForm form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var page = await desk.Page(key, _ => form, ct);
        return StandardItems.Find(standard, item) is { } found
            ? View(view, page with { About = ItemText.Of(found) })
            : NotFound();
    }

    private static string HrefOf(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}?tab=standards";
}

/// <summary>Photos of an item.</summary>
public sealed class MeetForm : PortalForm
{
    public IFormFile? Photo { get; set; }
    public IFormFile? More { get; set; }
}
