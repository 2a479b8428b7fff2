using System.Text;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Officials fix a contract's text, open it again, publish it, record its evaluation, end it and make the next year's.</summary>
[Roles(Role.Official)]
public sealed partial class ContractStepsController(
    Reach reach,
    Uploads uploads,
    FrozenPapers papers
) : PortalController
{
    [HttpGet("/contracts/{tenant}/{id:guid}/fix")]
    public Task<IActionResult> Fix(StreamKey key, CancellationToken ct) =>
        Step(key, "Fix", row => new BecauseForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/fix")]
    public Task<IActionResult> Fix(StreamKey key, BecauseForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await reach.Get<ContractPage>(key, stop);
                var individual = IndividualSupplier.IsLabel(row.SupplierName);
                var paper = await ViewText.Render(this, "_Paper", await papers.Named(row, stop));
                var (frozen, parts) = await papers.Keep(
                    key,
                    individual,
                    Encoding.UTF8.GetBytes(paper),
                    stop
                );
                return new Proposal(new FixContract(key, frozen, form.Seen), parts);
            },
            again: () => Fix(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Fixed"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/reopen")]
    public Task<IActionResult> Reopen(StreamKey key, CancellationToken ct) =>
        Step(key, "Reopen", row => new BecauseForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/reopen")]
    public Task<IActionResult> Reopen(StreamKey key, BecauseForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ReopenContract(key, form.Reason ?? "", form.Seen),
            again: () => Reopen(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Reopened"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/publish")]
    public Task<IActionResult> Publish(StreamKey key, CancellationToken ct) =>
        Step(key, "Publish", row => new PublishContractForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/publish")]
    public Task<IActionResult> Publish(
        StreamKey key,
        PublishContractForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new PublishContract(key, form.ToNotice(), form.LateReason, form.Seen),
            again: () => Publish(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Published"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/score")]
    public Task<IActionResult> Score(StreamKey key, CancellationToken ct) =>
        Step(key, "Score", row => new ScoreForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/score")]
    public Task<IActionResult> Score(StreamKey key, ScoreForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var report = await uploads.Take(form.Report, nameof(form.Report), key, stop);
                return new Proposal(
                    new RecordEvaluationResult(key, form.Score ?? -1, report.File, form.Seen),
                    report.Parts
                );
            },
            again: () => Score(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.ScoreRecorded"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/end")]
    public Task<IActionResult> End(StreamKey key, CancellationToken ct) =>
        Step(key, "End", row => new BecauseForm { Seen = row.Version }, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/end")]
    public async Task<IActionResult> End(StreamKey key, BecauseForm form, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return await Submit(
            form,
            () => new EndContract(key, row.BudgetYear, form.Reason ?? "", form.Seen),
            again: () => End(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Ended"
        );
    }

    [HttpGet("/contracts/{tenant}/{id:guid}/next")]
    public Task<IActionResult> Next(StreamKey key, CancellationToken ct) =>
        Step(key, "Next", _ => new NextContractForm(), ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/next")]
    public async Task<IActionResult> Next(
        StreamKey key,
        NextContractForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<ContractPage>(key, ct);
        var tender = new StreamKey(key.Tenant, row.TenderId);
        var next = row.YearNumber + 1;
        return await Submit(
            form,
            () => new DraftNextContract(tender, next, form.Number ?? "", form.Source ?? default),
            again: () => Next(key, ct),
            done: () => Redirect(HrefOf(Contract.KeyOf(key.Tenant, row.TenderId, next))),
            banner: "Contract.Drafted"
        );
    }

    private async Task<IActionResult> Step<TForm>(
        StreamKey key,
        string view,
        Func<ContractPage, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return key.Tenant == Me.Region
            ? View(view, new SectionPage<TForm>(row, form(row), []))
            : NotFound();
    }

    private static string HrefOf(StreamKey key) => $"/contracts/{key.Tenant}/{key.Id}";
}
