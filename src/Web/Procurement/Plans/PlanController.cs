using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>Officials write a plan: what, from which catalogue item, with which money, survey and opinion.</summary>
[Roles(Role.Official)]
public sealed class PlanController(Reach reach, Uploads uploads, TimeProvider clock)
    : PortalController
{
    [HttpGet("/plans/new")]
    public Task<IActionResult> New(CancellationToken ct) =>
        Edit("New", null, new() { Year = Today.Year }, ct);

    [HttpPost("/plans/new")]
    public async Task<IActionResult> New(PlanForm form, CancellationToken ct)
    {
        var key = new StreamKey(Me.Region, form.Once);
        return await Submit(
            form,
            async stop => new Proposal(new DraftPlan(key, form.ToContent(await Item(form, stop)))),
            again: () => New(ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Drafted"
        );
    }

    [HttpGet("/plans/{tenant}/{id:guid}/change")]
    public async Task<IActionResult> Change(StreamKey key, CancellationToken ct)
    {
        var plan = await reach.Own<PlanPage>(key, ct);
        return await Edit("Change", plan, PlanForm.Of(plan), ct);
    }

    [HttpPost("/plans/{tenant}/{id:guid}/change")]
    public Task<IActionResult> Change(StreamKey key, PlanForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new ChangePlan(key, form.ToContent(await Item(form, stop)), form.Seen)
            ),
            again: () => Change(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.Changed"
        );

    [HttpGet("/plans/{tenant}/{id:guid}/survey")]
    public async Task<IActionResult> Survey(StreamKey key, CancellationToken ct)
    {
        var plan = await reach.Own<PlanPage>(key, ct);
        return View(
            new PlanStep<SurveyForm>(
                plan,
                new()
                {
                    Seen = plan.Version,
                    Respondents = plan.Survey?.Respondents,
                    On = plan.Survey?.On,
                    Findings = plan.Survey?.Findings,
                }
            )
        );
    }

    [HttpPost("/plans/{tenant}/{id:guid}/survey")]
    public Task<IActionResult> Survey(StreamKey key, SurveyForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var report = await uploads.Take(form.File, nameof(form.File), key, stop);
                return new Proposal(
                    new RecordNeedSurvey(
                        key,
                        form.Respondents ?? 0,
                        form.On ?? default,
                        form.Findings ?? "",
                        report.File,
                        form.Seen
                    ),
                    report.Parts
                );
            },
            again: () => Survey(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.SurveyRecorded"
        );

    [HttpGet("/plans/{tenant}/{id:guid}/opinion")]
    public async Task<IActionResult> Opinion(StreamKey key, CancellationToken ct)
    {
        var plan = await reach.Own<PlanPage>(key, ct);
        return View(
            new PlanStep<OpinionForm>(
                plan,
                new()
                {
                    Seen = plan.Version,
                    Opinions = plan.Opinion?.Opinions,
                    On = plan.Opinion?.On,
                    Summary = plan.Opinion?.Summary,
                    Adopted = plan.Opinion?.Adopted,
                }
            )
        );
    }

    [HttpPost("/plans/{tenant}/{id:guid}/opinion")]
    public Task<IActionResult> Opinion(StreamKey key, OpinionForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new RecordPublicOpinion(
                    key,
                    form.Opinions ?? 0,
                    form.On ?? default,
                    form.Summary ?? "",
                    form.Adopted ?? "",
                    form.Seen
                ),
            again: () => Opinion(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Plan.OpinionRecorded"
        );

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private static string HrefOf(StreamKey key) => $"/plans/{key.Tenant}/{key.Id}";

    private async Task<IActionResult> Edit(
        string view,
        PlanPage? plan,
        PlanForm form,
        CancellationToken ct
    )
    {
        var today = Today;
        var levels = RegionCode.SelfAndAbove(Me.Region).ToList();
        var items = await reach
            .Rows<CataloguePage>()
            .Where(item =>
                levels.Contains(item.TenantId)
                && item.ValidFrom <= today
                && (item.LastDay == null || item.LastDay >= today)
            )
            .OrderBy(item => item.Code)
            .ToListAsync(ct);
        return View(
            view,
            new PlanEdit(
                plan,
                form,
                [
                    .. items.Select(item => new SelectListItem(
                        $"{item.Code} {item.Name}",
                        $"{item.TenantId}/{item.Id}"
                    )),
                ]
            )
        );
    }

    // What was chosen from the list; a value that is no item of it is refused as not in the catalogue.
    private async Task<CataloguePage> Item(PlanForm form, CancellationToken ct) =>
        form.Item?.Split('/') is [{ Length: 6 } level, var id] && Guid.TryParse(id, out var guid)
            ? await reach.Get<CataloguePage>(new StreamKey(level, guid), ct)
            : throw new RuleBrokenException("PS-08", "NotInCatalogue", nameof(form.Item), "");
}

/// <summary>A plan being written, new or changed.</summary>
public sealed record PlanEdit(PlanPage? Plan, PlanForm Form, IReadOnlyList<SelectListItem> Items);

/// <summary>One step of a plan with its form.</summary>
public sealed record PlanStep<TForm>(PlanPage Plan, TForm Form);
