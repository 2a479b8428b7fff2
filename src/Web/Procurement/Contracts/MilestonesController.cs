using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>The agency reports deliverables; an official who did not sign accepts them, wholly or partly, or returns them.</summary>
public sealed class MilestonesController(Reach reach, Uploads uploads) : PortalController
{
    [Roles(Role.Agency)]
    [HttpGet("/contracts/{tenant}/{id:guid}/milestones/{no:int}/report")]
    public async Task<IActionResult> Report(StreamKey key, int no, CancellationToken ct) =>
        // What is made of counts is reported from its records.
        await IsCounted(key, no, ct)
            ? Redirect($"/contracts/{key.Tenant}/{key.Id}/milestones/{no}/work/report")
            : await Show(key, no, "Report", row => new ReportForm { Seen = row.Version }, ct);

    [Roles(Role.Agency)]
    [HttpPost("/contracts/{tenant}/{id:guid}/milestones/{no:int}/report")]
    public Task<IActionResult> Report(
        StreamKey key,
        int no,
        ReportForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var first = await uploads.Take(form.Evidence, nameof(form.Evidence), key, stop);
                var second = form.More is null
                    ? null
                    : await uploads.Take(form.More, nameof(form.More), key, stop);
                return new Proposal(
                    new ReportDeliverable(
                        key,
                        no,
                        form.Summary ?? "",
                        second is null ? [first.File] : [first.File, second.File],
                        form.Seen
                    ),
                    [.. first.Parts, .. second?.Parts ?? []]
                );
            },
            again: () => Report(key, no, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Milestone.Reported"
        );

    [Roles(Role.Official)]
    [HttpGet("/contracts/{tenant}/{id:guid}/milestones/{no:int}/answer")]
    public Task<IActionResult> Answer(StreamKey key, int no, CancellationToken ct) =>
        Show(key, no, "Answer", row => new AnswerForm { Seen = row.Version }, ct);

    [Roles(Role.Official)]
    [HttpPost("/contracts/{tenant}/{id:guid}/milestones/{no:int}/answer")]
    public Task<IActionResult> Answer(
        StreamKey key,
        int no,
        AnswerForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop => new Proposal(AnswerOf(key, no, form, await IsCounted(key, no, stop))),
            again: () => Answer(key, no, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Contract.Milestone.Answered"
        );

    private static IDecision AnswerOf(StreamKey key, int no, AnswerForm form, bool counted)
    {
        switch (form.Result)
        {
            case AnswerResult.Accept:
                var accept = new AcceptMilestone(key, no, form.ToOpinion(), form.Seen);
                return counted ? new AcceptWork(accept) : accept;
            case AnswerResult.AcceptPart:
                var part = new AcceptPartOfMilestone(
                    key,
                    no,
                    form.Amount ?? 0,
                    form.Missing ?? "",
                    form.ToOpinion(),
                    form.Seen
                );
                return counted ? new AcceptPartOfWork(part) : part;
            default:
                var back = new ReturnMilestone(key, no, form.Reason ?? "", form.Seen);
                return counted ? new ReturnWork(back) : back;
        }
    }

    private async Task<bool> IsCounted(StreamKey key, int no, CancellationToken ct) =>
        (await reach.Get<ContractPage>(key, ct)).MilestoneOf(no)?.Milestone.IsCounted() == true;

    private async Task<IActionResult> Show<TForm>(
        StreamKey key,
        int no,
        string view,
        Func<ContractPage, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return
            (Me.Role == Role.Agency || key.Tenant == Me.Region) && row.MilestoneOf(no) is { } line
            ? View(view, new MilestonePage<TForm>(row, line, form(row)))
            : NotFound();
    }

    private static string HrefOf(StreamKey key) => $"/contracts/{key.Tenant}/{key.Id}?tab=money";
}

/// <summary>A form about one milestone.</summary>
public sealed record MilestonePage<TForm>(ContractPage Row, MilestoneLine Line, TForm Form)
    where TForm : PortalForm
{
    public string Href => $"/contracts/{Row.TenantId}/{Row.Id}?tab=money";
}

/// <summary>A report.</summary>
public sealed class ReportForm : PortalForm
{
    public string? Summary { get; set; }
    public IFormFile? Evidence { get; set; }
    public IFormFile? More { get; set; }
}

public sealed class ReportShape : AbstractValidator<ReportForm>
{
    public ReportShape() => RuleFor(form => form.Summary).NotEmpty().MaximumLength(2000);
}

/// <summary>What becomes of a report.</summary>
public enum AnswerResult
{
    Accept = 1,
    AcceptPart = 2,
    Return = 3,
}

/// <summary>An official's answer to a report.</summary>
public sealed class AnswerForm : PortalForm
{
    public AnswerResult? Result { get; set; }
    public int? Asked { get; set; }
    public int? Satisfied { get; set; }
    public string? Summary { get; set; }

    [Yuan]
    public decimal? Amount { get; set; }
    public string? Missing { get; set; }
    public string? Reason { get; set; }

    public RecipientsOpinion ToOpinion() => new(Asked ?? 0, Satisfied ?? 0, Summary?.Trim() ?? "");
}

public sealed class AnswerShape : AbstractValidator<AnswerForm>
{
    public AnswerShape()
    {
        RuleFor(form => form.Result).NotNull();
        RuleFor(form => form.Amount).NotNull().When(form => form.Result == AnswerResult.AcceptPart);
    }
}
