using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>The people asked about a station in a round: drawn, called, counted. Agencies and stations have no page of it (EV-17).</summary>
[Roles(Role.Official, Role.Evaluator, Role.Auditor)]
[Route("/assessments/{tenant}/{id:guid}/survey")]
public sealed class SurveyController(SurveyDesk desk) : PortalController
{
    private const int BytesOfSeed = 8;

    [HttpGet("")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct) =>
        View("Survey", await desk.Of(key, Me, ct));

    [HttpPost("draw")]
    [Roles(Role.Official, Role.Evaluator)]
    public Task<IActionResult> Draw(StreamKey key, PressSurveyForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var view = await desk.Of(key, Me, stop);
                var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfSeed));
                return new Proposal(
                    new DrawSurvey(key, seed, await desk.Candidates(view.Row, stop))
                );
            },
            again: () => Show(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Survey.Drawn"
        );

    [HttpPost("close")]
    [Roles(Role.Official, Role.Evaluator)]
    public Task<IActionResult> Close(StreamKey key, PressSurveyForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new CloseSurvey(key),
            again: () => Show(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Survey.Closed"
        );

    private static string HrefOf(StreamKey key) => $"/assessments/{key.Tenant}/{key.Id}/survey";
}
