using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>What is to be put right: asked, reported, looked at again.</summary>
public sealed class RectificationsController(AfterDesk desk) : PortalController
{
    [Roles(Role.Official)]
    [HttpGet("/assessments/{tenant}/{id:guid}/rectify")]
    public async Task<IActionResult> Ask(StreamKey key, CancellationToken ct) =>
        View("Rectify", await desk.Page(key, Me, "rectify", new RectifyForm(), ct));

    [Roles(Role.Official)]
    [HttpPost("/assessments/{tenant}/{id:guid}/rectify")]
    public Task<IActionResult> Ask(StreamKey key, RectifyForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new AskRectification(
                    key,
                    string.IsNullOrEmpty(form.Code) ? null : form.Code,
                    form.What,
                    form.Due.GetValueOrDefault()
                ),
            again: () => Ask(key, ct),
            done: () => Back(key),
            banner: "Rectification.Asked"
        );

    [Roles(Role.Agency, Role.SocialWorker)]
    [HttpGet("/assessments/{tenant}/{id:guid}/rectifications/{no:int}/report")]
    public async Task<IActionResult> Report(StreamKey key, int no, CancellationToken ct) =>
        View("Report", await Page(key, no, "report", new ReportForm(), ct));

    [Roles(Role.Agency, Role.SocialWorker)]
    [HttpPost("/assessments/{tenant}/{id:guid}/rectifications/{no:int}/report")]
    public Task<IActionResult> Report(
        StreamKey key,
        int no,
        ReportForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                await desk.RoundOf(key, Me, token);
                var (files, parts) = await desk.Take(form.Paper, key, token);
                return new Proposal(new ReportRectification(key, no, form.Text, files), parts);
            },
            again: () => Report(key, no, ct),
            done: () => Back(key),
            banner: "Rectification.Reported"
        );

    [Roles(Role.Official)]
    [HttpGet("/assessments/{tenant}/{id:guid}/rectifications/{no:int}/check")]
    public async Task<IActionResult> Check(StreamKey key, int no, CancellationToken ct) =>
        View("Check", await Page(key, no, "check", new CheckForm(), ct));

    [Roles(Role.Official)]
    [HttpPost("/assessments/{tenant}/{id:guid}/rectifications/{no:int}/check")]
    public Task<IActionResult> Check(StreamKey key, int no, CheckForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new CheckRectification(
                    key,
                    no,
                    form.Look == SecondLook.Done,
                    form.Due,
                    form.Reason
                ),
            again: () => Check(key, no, ct),
            done: () => Back(key),
            banner: "Rectification.Checked"
        );

    private Task<AfterPage<TForm>> Page<TForm>(
        StreamKey key,
        int no,
        string action,
        TForm form,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        desk.Page(
            key,
            Me,
            $"rectifications/{no}/{action}",
            form,
            ct,
            (result, page) => page with { No = no, Said = SaidOf(result, no, action) }
        );

    private static string SaidOf(ResultView result, int no, string action)
    {
        var one =
            result.Assessment.Rectifications.GetValueOrDefault(no)
            ?? throw new NotInScopeException(nameof(Rectification));
        return action == "check" ? one.Report?.Text ?? one.Asked.What : one.Asked.What;
    }

    private RedirectResult Back(StreamKey key) =>
        Redirect($"/assessments/{key.Tenant}/{key.Id}?tab=After");
}
