using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>One plan: shown, handed in, reviewed, announced, withdrawn.</summary>
public sealed class PlanReviewController(Reach reach, AsOf asOf, Acting acting, Downloads downloads)
    : PortalController
{
    [HttpGet("/plans/{tenant}/{id:guid}")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public async Task<IActionResult> Show(
        StreamKey key,
        string? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var row = await reach.Get<PlanPage>(key, ct);
        if (!RegionCode.Contains(Me.Region, row.TenantId))
        {
            return NotFound();
        }

        var shown = on is { } day ? await asOf.Read<PlanPage>(key, day, ct) : row;
        return shown is null
            ? View("NotThen", on)
            : View(
                "Show",
                Of(shown) with
                {
                    Tab = tab ?? "",
                    On = on,
                    Tender = await TenderOf(shown, ct),
                }
            );
    }

    [HttpGet("/public/intents/{tenant}/{id:guid}")]
    [Public]
    public async Task<IActionResult> Intent(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<PlanPage>(key, ct);
        if (row.IntentOn is null)
        {
            return NotFound();
        }

        var tender = await TenderOf(row, ct);
        return View("Intent", Of(row) with { Tender = tender?.IssuedOn is null ? null : tender });
    }

    [HttpGet("/plans/{tenant}/{id:guid}/survey/report")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public async Task<IActionResult> Report(StreamKey key, CancellationToken ct) =>
        (await reach.Get<PlanPage>(key, ct)) is { Survey: { } survey } row
        && RegionCode.Contains(Me.Region, row.TenantId)
            ? await downloads.Send(survey.Report, ct)
            : NotFound();

    [HttpPost("/plans/{tenant}/{id:guid}/submit")]
    [Roles(Role.Official)]
    public Task<IActionResult> HandIn(StreamKey key, ReviewForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new SubmitPlan(key, form.NothingForbidden, form.Seen),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.HandedIn"
        );

    [HttpPost("/plans/{tenant}/{id:guid}/approve")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Approve(
        StreamKey key,
        ApproveForm approval,
        CancellationToken ct
    )
    {
        var row = await reach.Own<PlanPage>(key, ct);
        return await Submit(
            approval,
            () => new ApprovePlan(key, row.Year, approval.Seen),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Approved"
        );
    }

    [HttpPost("/plans/{tenant}/{id:guid}/return")]
    [Roles(Role.Official)]
    public Task<IActionResult> Return(StreamKey key, StepBackForm back, CancellationToken ct) =>
        Submit(
            back,
            () => new ReturnPlan(key, back.Reason ?? "", back.Seen),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Returned"
        );

    [HttpGet("/plans/{tenant}/{id:guid}/intent")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Announce(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<PlanPage>(key, ct);
        return View("Announce", new PlanStep<NoticeForm>(row, new() { Seen = row.Version }));
    }

    [HttpPost("/plans/{tenant}/{id:guid}/intent")]
    [Roles(Role.Official)]
    public Task<IActionResult> Announce(StreamKey key, NoticeForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new PublishIntent(key, form.ToNotice(), form.Seen),
            again: () => Announce(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Announced"
        );

    [HttpGet("/plans/{tenant}/{id:guid}/withdraw")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Withdraw(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<PlanPage>(key, ct);
        return View("Withdraw", new PlanStep<StepBackForm>(row, new() { Seen = row.Version }));
    }

    [HttpPost("/plans/{tenant}/{id:guid}/withdraw")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Withdraw(
        StreamKey key,
        StepBackForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Own<PlanPage>(key, ct);
        return await Submit(
            form,
            () => new WithdrawPlan(key, row.Year, row.Tender, form.Reason ?? "", form.Seen),
            again: () => Withdraw(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Withdrawn"
        );
    }

    private Task<TenderPage?> TenderOf(PlanPage plan, CancellationToken ct) =>
        reach
            .Rows<TenderPage>()
            .Where(tender => tender.TenantId == plan.TenantId && tender.Id == plan.Tender)
            .SingleOrDefaultAsync(ct);

    private PlanView Of(PlanPage row) => new(row, acting.Actor);

    private static string HrefOf(StreamKey key) => $"/plans/{key.Tenant}/{key.Id}";
}
