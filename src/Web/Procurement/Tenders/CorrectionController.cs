using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>Correction notices: one official writes, another publishes.</summary>
[Roles(Role.Official)]
public sealed class CorrectionController(
    Reach reach,
    Uploads uploads,
    IRuleBooks rules,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}/correction")]
    public async Task<IActionResult> Write(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View("Correction", await Page(row, CorrectionForm.Of(row), ct));
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/correction")]
    public async Task<IActionResult> Write(StreamKey key, CorrectionForm form, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return await Submit(
            form,
            stop => Propose(key, form, row, stop),
            again: async () => View("Correction", await Page(row, form, ct)),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.CorrectionPrepared"
        );
    }

    [HttpGet("/tenders/{tenant}/{id:guid}/correction/check")]
    public async Task<IActionResult> Check(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return row.Waiting is { } waiting
            ? View(
                "CorrectionCheck",
                new CorrectionCheckPage(
                    row,
                    waiting.Correction,
                    await EarliestDeadline(row, ct),
                    new() { Seen = row.Version },
                    new() { Seen = row.Version }
                )
            )
            : Redirect($"/tenders/{key.Tenant}/{key.Id}");
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/correction/check")]
    public Task<IActionResult> Publish(StreamKey key, NoticeForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new PublishCorrection(key, form.ToNotice(), form.Seen),
            again: () => Check(key, ct),
            done: () => Redirect($"/public/tenders/{key.Tenant}/{key.Id}#corrections"),
            banner: "Tender.Corrected"
        );

    [HttpPost("/tenders/{tenant}/{id:guid}/correction/return")]
    public Task<IActionResult> Return(StreamKey key, StepBackForm back, CancellationToken ct) =>
        Submit(
            back,
            () => new ReturnCorrection(key, back.Reason ?? "", back.Seen),
            again: () => Check(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}"),
            banner: "Tender.CorrectionReturned"
        );

    private async Task<Proposal> Propose(
        StreamKey key,
        CorrectionForm form,
        TenderPage row,
        CancellationToken ct
    )
    {
        if (form.File is null)
        {
            return new Proposal(new PrepareCorrection(key, form.ToCorrection(row, []), form.Seen));
        }

        var taken = await uploads.Take(form.File, nameof(form.File), key, ct);
        var document = new TenderDocument(
            form.Once,
            form.Kind ?? TenderDocumentKind.Annex,
            taken.File
        );
        return new Proposal(
            new PrepareCorrection(key, form.ToCorrection(row, [document]), form.Seen),
            taken.Parts
        );
    }

    private async Task<CorrectionPage> Page(
        TenderPage row,
        CorrectionForm form,
        CancellationToken ct
    ) => new(row, form, await EarliestDeadline(row, ct));

    private async Task<DateOnly?> EarliestDeadline(TenderPage row, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var law = new LawOn(await rules.Current(ct), row.TenantId, today);
        return DateRules.CanCount(row.Method, today, law)
            ? DateRules.EarliestDeadlineAfterChange(row.Method, today, law)
            : null;
    }
}

/// <param name="EarliestDeadline">First lawful day of the deadline if a change that affects bids is published today; <c>null</c> where the calendar does not reach so far.</param>
public sealed record CorrectionPage(
    TenderPage Tender,
    CorrectionForm Form,
    DateOnly? EarliestDeadline
);

/// <param name="Correction">What waits.</param>
/// <param name="EarliestDeadline">First lawful day of the deadline if it is published today; <c>null</c> where the calendar does not reach so far.</param>
/// <param name="Back">The form that sends it back.</param>
public sealed record CorrectionCheckPage(
    TenderPage Tender,
    TenderCorrection Correction,
    DateOnly? EarliestDeadline,
    NoticeForm Form,
    StepBackForm Back
)
{
    /// <summary>Publishing it today moves the deadline.</summary>
    public bool MovesDeadline =>
        Correction.AffectsBids
        && (Correction.Dates ?? Tender.Dates) is { } dates
        && ChinaTime.DateOf(dates.Deadline) < EarliestDeadline;
}
