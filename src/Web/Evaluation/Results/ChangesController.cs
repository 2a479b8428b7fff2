using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>A final score is changed by two people; a result is annulled by a court or the finance department.</summary>
[Roles(Role.Official)]
public sealed class ChangesController(AfterDesk desk, Uploads uploads) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}/change")]
    public async Task<IActionResult> New(StreamKey key, string? code, CancellationToken ct) =>
        View("Change", await desk.Page(key, Me, "change", new ChangeForm { Code = code }, ct));

    [HttpPost("/assessments/{tenant}/{id:guid}/change")]
    public Task<IActionResult> New(StreamKey key, ChangeForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new ProposeChange(
                    key,
                    form.Code ?? "",
                    form.Points,
                    form.Found is { } found ? found == VetoSaid.Found : null,
                    form.Reason
                ),
            again: () => New(key, form.Code, ct),
            done: () => Back(key),
            banner: "Change.Asked"
        );

    [HttpGet("/assessments/{tenant}/{id:guid}/changes/{no:int}")]
    public async Task<IActionResult> Decide(StreamKey key, int no, CancellationToken ct) =>
        View(
            "Decide",
            await desk.Page(
                key,
                Me,
                $"changes/{no}",
                new DecideForm(),
                ct,
                (result, page) =>
                {
                    var asked =
                        result.Assessment.Changes.GetValueOrDefault(no)?.Proposed
                        ?? throw new NotInScopeException(nameof(ScoreChange));
                    return page with
                    {
                        No = no,
                        Said = asked.Reason,
                        Line = result.Lines.First(line => line.Item.Code == asked.Code),
                    };
                }
            )
        );

    [HttpPost("/assessments/{tenant}/{id:guid}/changes/{no:int}")]
    public Task<IActionResult> Decide(
        StreamKey key,
        int no,
        DecideForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                form.Decision == ChangeDecision.Confirm
                    ? new ConfirmChange(key, no)
                    : new RefuseChange(key, no, form.Reason),
            again: () => Decide(key, no, ct),
            done: () => Back(key),
            banner: "Change.Decided"
        );

    [HttpGet("/assessments/{tenant}/{id:guid}/annul")]
    public async Task<IActionResult> Annul(StreamKey key, CancellationToken ct) =>
        View("Annul", await desk.Page(key, Me, "annul", new AnnulForm(), ct));

    [HttpPost("/assessments/{tenant}/{id:guid}/annul")]
    public Task<IActionResult> Annul(StreamKey key, AnnulForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                await desk.RoundOf(key, Me, token);
                var taken = await uploads.Take(form.Paper, nameof(form.Paper), key, token);
                return new Proposal(
                    new AnnulGrade(
                        key,
                        form.Ground.GetValueOrDefault(),
                        form.Reference,
                        taken.File
                    ),
                    taken.Parts
                );
            },
            again: () => Annul(key, ct),
            done: () => Redirect($"/assessments/{key.Tenant}/{key.Id}"),
            banner: "Annul.Done"
        );

    private RedirectResult Back(StreamKey key) =>
        Redirect($"/assessments/{key.Tenant}/{key.Id}?tab=After");
}
