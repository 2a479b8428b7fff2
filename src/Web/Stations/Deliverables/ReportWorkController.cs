using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>The agency reports a counted milestone from its records; the portal freezes their list.</summary>
[Roles(Role.Agency)]
[Route("/contracts/{tenant}/{id:guid}/milestones/{no:int}/work/report")]
public sealed class ReportWorkController(WorkDesk desk, Uploads uploads, IFileStore files)
    : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Report(StreamKey key, int no, CancellationToken ct)
    {
        var work = await desk.Of(key, no, ct);
        var last = work.Row.End is { } end && end < work.Today ? end : work.Today;
        return View(
            "Report",
            new ReportWorkPage(work, new ReportWorkForm { Seen = work.Row.Version, Through = last })
        );
    }

    [HttpPost("")]
    public Task<IActionResult> Report(
        StreamKey key,
        int no,
        ReportWorkForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            stop => Proposed(key, no, form, stop),
            again: () => Report(key, no, ct),
            done: () => Redirect($"/contracts/{key.Tenant}/{key.Id}/milestones/{no}/work"),
            banner: "Work.Reported"
        );

    private async Task<Proposal> Proposed(
        StreamKey key,
        int no,
        ReportWorkForm form,
        CancellationToken ct
    )
    {
        var through = form.Through.GetValueOrDefault();
        var found = await desk.Draw(key, no, through, ct);
        var content = RecordListFile.Write(found, T);
        var stored = await files.Put(target => target.WriteAsync(content, ct).AsTask(), ct);
        var more = form.More is null
            ? null
            : await uploads.Take(form.More, nameof(form.More), key, ct);
        return new Proposal(
            new ReportWork(
                key,
                no,
                form.Summary ?? "",
                through,
                [.. found.Select(each => each.Item)],
                new FileRef(RecordListFile.Name, stored.Address, stored.Length),
                more is null ? [] : [more.File],
                form.Seen
            ),
            more?.Parts ?? []
        );
    }
}

/// <summary>A report of counted work.</summary>
public sealed class ReportWorkForm : PortalForm
{
    public DateOnly? Through { get; set; }
    public string? Summary { get; set; }
    public IFormFile? More { get; set; }
}

public sealed class ReportWorkShape : AbstractValidator<ReportWorkForm>
{
    public ReportWorkShape()
    {
        RuleFor(form => form.Through).NotNull().Says("Work.Through.Missing");
        RuleFor(form => form.Summary).NotEmpty().MaximumLength(2000);
    }
}

/// <summary>The form of a report.</summary>
public sealed record ReportWorkPage(WorkInView Work, ReportWorkForm Form)
{
    public string Href =>
        $"/contracts/{Work.Row.TenantId}/{Work.Row.Id}/milestones/{Work.Line.Milestone.No}/work";
}
