using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The sections of a tender, each a page that is saved at once.</summary>
[Roles(Role.Official)]
public sealed class SectionsController(
    Reach reach,
    IRuleBooks rules,
    RegionTree regions,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}/scope")]
    public async Task<IActionResult> Scope(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View(
            await Page(row, ScopeForm.Of(row.Scope, row.Version), ct) with
            {
                Townships = await regions.Choices(key.Tenant, ct),
            }
        );
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/scope")]
    public Task<IActionResult> Scope(StreamKey key, ScopeForm form, CancellationToken ct) =>
        Save(key, form, () => new SetTenderScope(key, form.ToScope(), form.Seen), Scope, ct);

    [HttpGet("/tenders/{tenant}/{id:guid}/pricing")]
    public async Task<IActionResult> Pricing(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        var law = new LawOn(await rules.Current(ct), key.Tenant, Today);
        return View(await Page(row, PricingForm.Of(row, law), ct));
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/pricing")]
    public Task<IActionResult> Pricing(StreamKey key, PricingForm form, CancellationToken ct) =>
        Save(key, form, () => new SetTenderPricing(key, form.ToPricing(), form.Seen), Pricing, ct);

    [HttpGet("/tenders/{tenant}/{id:guid}/requirements")]
    public async Task<IActionResult> Requirements(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View(await Page(row, RequirementsForm.Of(row.Requirements, row.Version), ct));
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/requirements")]
    public Task<IActionResult> Requirements(
        StreamKey key,
        RequirementsForm form,
        CancellationToken ct
    ) =>
        Save(
            key,
            form,
            () => new SetTenderRequirements(key, form.ToRequirements(), form.Seen),
            Requirements,
            ct
        );

    [HttpGet("/tenders/{tenant}/{id:guid}/criteria")]
    public async Task<IActionResult> Criteria(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return row.Pricing is { } pricing
            ? View(await Page(row, CriteriaForm.Of(row.Criteria, pricing.Basis, row.Version), ct))
            : Redirect($"/tenders/{key.Tenant}/{key.Id}/draft");
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/criteria")]
    public Task<IActionResult> Criteria(StreamKey key, CriteriaForm form, CancellationToken ct) =>
        Save(
            key,
            form,
            () => new SetTenderCriteria(key, form.ToCriteria(), form.Seen),
            (k, c) => CriteriaAgain(k, form, c),
            ct
        );

    [HttpGet("/tenders/{tenant}/{id:guid}/dates")]
    public async Task<IActionResult> Dates(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View(await Page(row, DatesForm.Of(row.Dates, row.Version), ct));
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/dates")]
    public Task<IActionResult> Dates(StreamKey key, DatesForm form, CancellationToken ct) =>
        Save(key, form, () => new SetTenderDates(key, form.ToDates(), form.Seen), Dates, ct);

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private Task<IActionResult> Save<TForm>(
        StreamKey key,
        TForm form,
        Func<IDecision> decide,
        Func<StreamKey, CancellationToken, Task<IActionResult>> again,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            decide,
            again: () => again(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}/draft"),
            banner: "Tender.SectionSaved"
        );

    // As many lines as were sent, so that each message finds its field again.
    private async Task<IActionResult> CriteriaAgain(
        StreamKey key,
        CriteriaForm typed,
        CancellationToken ct
    )
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View("Criteria", await Page(row, typed, ct));
    }

    private async Task<SectionPage<TForm>> Page<TForm>(
        TenderPage row,
        TForm form,
        CancellationToken ct
    )
    {
        var law = new LawOn(await rules.Current(ct), row.TenantId, Today);
        return new SectionPage<TForm>(row, form, Today)
        {
            EarliestDeadline = DateRules.CanCount(row.Method, Today, law)
                ? DateRules.EarliestDeadline(row.Method, Today, law)
                : null,
            EarliestDocumentsUntil = DateRules.CanCount(row.Method, Today, law)
                ? DateRules.EarliestDocumentsUntil(row.Method, Today, law)
                : null,
        };
    }
}

/// <summary>One section with its form.</summary>
/// <param name="Today">Periods are counted from here while it is a draft.</param>
public sealed record SectionPage<TForm>(TenderPage Tender, TForm Form, DateOnly Today)
{
    public string Href => $"/tenders/{Tender.TenantId}/{Tender.Id}";

    /// <summary>First lawful days when published today; <c>null</c> where the calendar does not reach so far.</summary>
    public DateOnly? EarliestDeadline { get; init; }
    public DateOnly? EarliestDocumentsUntil { get; init; }
    public IReadOnlyList<SelectListItem> Townships { get; init; } = [];
}
