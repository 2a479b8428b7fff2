using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>The agency objects to a line; the organiser answers.</summary>
public sealed class ObjectionsController(AfterDesk desk) : PortalController
{
    [Roles(Role.Agency)]
    [HttpGet("/assessments/{tenant}/{id:guid}/object")]
    public async Task<IActionResult> New(StreamKey key, string? code, CancellationToken ct) =>
        View("Object", await desk.Page(key, Me, "object", new ObjectForm { Code = code }, ct));

    [Roles(Role.Agency)]
    [HttpPost("/assessments/{tenant}/{id:guid}/object")]
    public Task<IActionResult> New(StreamKey key, ObjectForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var round = await desk.RoundOf(key, Me, token);
                var (files, parts) = await desk.Take(form.Paper, key, token);
                return new Proposal(
                    new RaiseObjection(key, round, form.Code ?? "", form.Text, files),
                    parts
                );
            },
            again: () => New(key, form.Code, ct),
            done: () => Redirect($"/assessments/{key.Tenant}/{key.Id}?tab=After"),
            banner: "Objection.Raised"
        );

    [Roles(Role.Official)]
    [HttpGet("/assessments/{tenant}/{id:guid}/objections/{no:int}")]
    public async Task<IActionResult> Answer(StreamKey key, int no, CancellationToken ct) =>
        View(
            "Answer",
            await desk.Page(
                key,
                Me,
                $"objections/{no}",
                new AnswerForm(),
                ct,
                (result, page) =>
                {
                    var raised =
                        result.Assessment.Objections.GetValueOrDefault(no)?.Raised
                        ?? throw new NotInScopeException(nameof(Objection));
                    return page with
                    {
                        No = no,
                        Said = raised.Text,
                        Line = result.Lines.First(line => line.Item.Code == raised.Code),
                    };
                }
            )
        );

    [Roles(Role.Official)]
    [HttpPost("/assessments/{tenant}/{id:guid}/objections/{no:int}")]
    public Task<IActionResult> Answer(
        StreamKey key,
        int no,
        AnswerForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new AnswerObjection(
                    key,
                    no,
                    form.Answer == ObjectionAnswer.Upheld,
                    form.Points,
                    form.Found is { } found ? found == VetoSaid.Found : null,
                    form.Reason
                ),
            again: () => Answer(key, no, ct),
            done: () => Redirect($"/assessments/{key.Tenant}/{key.Id}?tab=After"),
            banner: "Objection.Answered"
        );
}
