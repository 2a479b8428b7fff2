using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>What officials of the buyer do when a result changes after the last instalment was accepted: record what came back, or accept the difference.</summary>
public sealed partial class ContractStepsController
{
    [HttpGet("/contracts/{tenant}/{id:guid}/recovery")]
    public Task<IActionResult> Recovery(StreamKey key, CancellationToken ct) =>
        Step(key, "Recovery", row => new RecoveryForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/recovery")]
    public Task<IActionResult> Recovery(StreamKey key, RecoveryForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new SettleRecovery(key, form.On ?? default, form.Reference, form.Seen),
            again: () => Recovery(key, ct),
            done: () => Redirect(MoneyOf(key)),
            banner: "Contract.Recovery.Recorded"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/difference")]
    public Task<IActionResult> Difference(StreamKey key, CancellationToken ct) =>
        Step(key, "Difference", row => new BecauseForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/difference")]
    public Task<IActionResult> Difference(StreamKey key, BecauseForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new AcceptDifference(key, form.Seen),
            again: () => Difference(key, ct),
            done: () => Redirect(MoneyOf(key)),
            banner: "Contract.Difference.Accepted"
        );

    private static string MoneyOf(StreamKey key) => $"{HrefOf(key)}?tab=money";
}

/// <summary>What came back.</summary>
public sealed class RecoveryForm : PortalForm
{
    public DateOnly? On { get; set; }
    public string? Reference { get; set; }
}

public sealed class RecoveryShape : AbstractValidator<RecoveryForm>
{
    public RecoveryShape()
    {
        RuleFor(form => form.On).NotNull();
        RuleFor(form => form.Reference).NotEmpty().MaximumLength(100);
    }
}
