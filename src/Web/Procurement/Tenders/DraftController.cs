using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>Begins a tender from a plan, shows its task list, hands it to the checker.</summary>
[Roles(Role.Official)]
public sealed class DraftController(Reach reach, IRuleBooks rules, TimeProvider clock)
    : PortalController
{
    [HttpGet("/plans/{tenant}/{id:guid}/tender")]
    public async Task<IActionResult> Begin(StreamKey key, CancellationToken ct) =>
        View(new BeginPage(await reach.Own<PlanPage>(key, ct)));

    [HttpPost("/plans/{tenant}/{id:guid}/tender")]
    public async Task<IActionResult> Begin(StreamKey key, BeginForm form, CancellationToken ct)
    {
        var plan = await reach.Own<PlanPage>(key, ct);
        var tender = new StreamKey(key.Tenant, form.Once);
        return await Submit(
            form,
            () =>
                new DraftTender(
                    tender,
                    key.Id,
                    plan.Tender,
                    form.Number ?? "",
                    form.Method ?? TenderMethod.OpenTender,
                    form.MethodReason,
                    form.MethodApproval
                ),
            again: () => Begin(key, ct),
            done: () => Redirect($"/tenders/{tender.Tenant}/{tender.Id}/draft"),
            banner: "Tender.Begun"
        );
    }

    [HttpGet("/tenders/{tenant}/{id:guid}/draft")]
    public async Task<IActionResult> Tasks(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        var plan = await reach.Own<PlanPage>(new StreamKey(key.Tenant, row.Plan), ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return View(
            "Tasks",
            new TasksPage(
                row,
                plan,
                TenderTaskList.Of(row, key.Tenant, today, await rules.Current(ct)),
                today,
                new() { Seen = row.Version }
            )
        );
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/draft")]
    public Task<IActionResult> HandIn(StreamKey key, HandInForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new SubmitTenderForCheck(key, form.Seen),
            again: () => Tasks(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.HandedIn"
        );
}

/// <summary>The plan a tender is begun from.</summary>
public sealed record BeginPage(PlanPage Plan)
{
    public BeginForm Form { get; init; } = new();
}

/// <summary>The task list.</summary>
/// <param name="Today">The dates are counted as if it were published today.</param>
public sealed record TasksPage(
    TenderPage Tender,
    PlanPage Plan,
    IReadOnlyList<SectionState> Sections,
    DateOnly Today,
    HandInForm Form
)
{
    public string Href => $"/tenders/{Tender.TenantId}/{Tender.Id}";

    /// <summary>GP-16: there is no public intent, or it is younger than its period.</summary>
    public bool IntentIsTooYoung => Plan.Content?.Urgency is null && !(Plan.EarliestStart <= Today);
}

public sealed class BeginForm : PortalForm
{
    public string? Number { get; set; }
    public TenderMethod? Method { get; set; }
    public string? MethodReason { get; set; }
    public string? MethodApproval { get; set; }
}

public sealed class BeginFormShape : FluentValidation.AbstractValidator<BeginForm>
{
    public BeginFormShape() =>
        FluentValidation.DefaultValidatorExtensions.NotNull(RuleFor(form => form.Method));
}

/// <summary>Hands the tender in; it carries only what every form carries.</summary>
public sealed class HandInForm : PortalForm;
