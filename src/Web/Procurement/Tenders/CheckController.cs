using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The checker publishes a tender or sends it back; the buyer ends it.</summary>
[Roles(Role.Official)]
public sealed class CheckController(
    Reach reach,
    IRuleBooks rules,
    RegionTree regions,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}/check")]
    public async Task<IActionResult> Check(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        var now = clock.GetUtcNow();
        var law = new LawOn(await rules.Current(ct), key.Tenant, ChinaTime.DateOf(now));
        return View(
            "Check",
            new CheckPage(
                new(row, await regions.NamesOf(row.Scope?.Townships ?? [], ct), Me, now),
                DateRules.CanCount(row.Method, law.Day, law)
                    ? DateRules.NoticeUntil(law.Day, law)
                    : null,
                new() { Seen = row.Version },
                new() { Seen = row.Version }
            )
        );
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/check")]
    public async Task<IActionResult> Publish(StreamKey key, NoticeForm form, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return await Submit(
            form,
            () => new PublishTender(key, row.Plan, row.Money.Year, form.ToNotice(), form.Seen),
            again: () => Check(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.Published"
        );
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/return")]
    public Task<IActionResult> Return(StreamKey key, StepBackForm back, CancellationToken ct) =>
        Submit(
            back,
            () => new ReturnTender(key, back.Reason ?? "", back.Seen),
            again: () => Check(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.Returned"
        );

    [HttpGet("/tenders/{tenant}/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View("Cancel", new CancelPage(row, new() { Seen = row.Version }));
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(StreamKey key, CancelForm form, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return await Submit(
            form,
            () =>
                new CancelTender(
                    key,
                    row.Money.Year,
                    form.Ground ?? CancelGround.NoLongerNeeded,
                    form.Reason ?? "",
                    form.Address is null ? null : form.ToNotice(),
                    form.Seen
                ),
            again: () => Cancel(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.Cancelled"
        );
    }
}

/// <summary>What the checker decides on.</summary>
/// <param name="NoticeUntil">Last day of the notice if it is published today; <c>null</c> where the calendar does not reach so far.</param>
/// <param name="Back">The form that sends it back.</param>
public sealed record CheckPage(
    TenderView View,
    DateOnly? NoticeUntil,
    NoticeForm Form,
    StepBackForm Back
);

public sealed record CancelPage(TenderPage Tender, CancelForm Form);

public sealed class CancelForm : NoticeForm
{
    public CancelGround? Ground { get; set; }
    public string? Reason { get; set; }
}

public sealed class CancelFormShape : AbstractValidator<CancelForm>
{
    public CancelFormShape()
    {
        RuleFor(form => form.Ground).NotNull();
        RuleFor(form => form.PublishedAt).NotNull().When(form => form.Address is not null);
    }
}
