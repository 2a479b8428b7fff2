using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>What only the county decides about a station: rest, handover, end.</summary>
[Roles(Role.Official)]
public sealed class StationStepsController(
    StationDesk desk,
    StationHoldings holdings,
    Uploads uploads,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/stations/{tenant}/{id:guid}/suspend")]
    public Task<IActionResult> Suspend(StreamKey key, CancellationToken ct) =>
        Show(key, "Suspend", row => new SuspendForm { Seen = row.Version, From = Today }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/suspend")]
    public Task<IActionResult> Suspend(StreamKey key, SuspendForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new SuspendStation(
                    key,
                    form.From.GetValueOrDefault(),
                    form.Reason ?? "",
                    form.Seen
                ),
            again: () => Suspend(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Suspended"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/resume")]
    public Task<IActionResult> Resume(StreamKey key, CancellationToken ct) =>
        Show(key, "Resume", row => new ResumeForm { Seen = row.Version }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/resume")]
    public Task<IActionResult> Resume(StreamKey key, ResumeForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ResumeStation(key, form.Seen),
            again: () => Resume(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Resumed"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/handover")]
    public Task<IActionResult> Handover(StreamKey key, CancellationToken ct) =>
        Show(key, "Handover", row => new HandoverForm { Seen = row.Version }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/handover")]
    public Task<IActionResult> Handover(StreamKey key, HandoverForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                // The signed list may name people: it lies encrypted under the station.
                var proof = await uploads.Seal(form.Proof, nameof(form.Proof), key.Id, stop);
                return new Proposal(
                    new HandOverStation(
                        key,
                        form.Items,
                        proof.File,
                        await holdings.Of(key, stop),
                        form.Seen
                    ),
                    [.. proof.Parts]
                );
            },
            again: () => Handover(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.HandedOver"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/close")]
    public Task<IActionResult> Close(StreamKey key, CancellationToken ct) =>
        Show(key, "Close", row => new StationReasonForm { Seen = row.Version }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/close")]
    public Task<IActionResult> Close(StreamKey key, StationReasonForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new CloseStation(key, form.Reason ?? "", form.Seen),
            again: () => Close(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Closed"
        );

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private async Task<IActionResult> Show<TForm>(
        StreamKey key,
        string view,
        Func<StationPage, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm => View(view, await desk.Page(key, form, ct));

    private static string HrefOf(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}";
}

/// <summary>A rest.</summary>
public sealed class SuspendForm : PortalForm
{
    public DateOnly? From { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="SuspendForm"/>.</summary>
public sealed class SuspendShape : AbstractValidator<SuspendForm>
{
    public SuspendShape()
    {
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Reason).MaximumLength(500);
    }
}

/// <summary>Nothing but the press of the button.</summary>
public sealed class ResumeForm : PortalForm;

/// <summary>The list of a handover.</summary>
public sealed class HandoverForm : PortalForm
{
    public List<HandoverItem> Items { get; set; } = [];
    public IFormFile? Proof { get; set; }
}

/// <summary>A reason.</summary>
public sealed class StationReasonForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="StationReasonForm"/>.</summary>
public sealed class StationReasonShape : AbstractValidator<StationReasonForm>
{
    public StationReasonShape() => RuleFor(form => form.Reason).MaximumLength(500);
}
