using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>The team's scores side by side, the chair's consensus, and what the scores say about the scorers; before everybody has signed there is nothing to see (EV-14).</summary>
public sealed class ConsensusController(TeamDesk desk) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}/consensus")]
    [Roles(Role.Evaluator, Role.Official, Role.TownshipOfficial, Role.Auditor)]
    public async Task<IActionResult> Consensus(StreamKey key, CancellationToken ct)
    {
        var team = await desk.Of(key, ct);
        return View("Consensus", new TeamPage(team, FormOf(team)));
    }

    [HttpPost("/assessments/{tenant}/{id:guid}/consensus")]
    [Roles(Role.Evaluator)]
    public Task<IActionResult> Consensus(StreamKey key, ConsensusForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ReachConsensus(key, [.. form.Lines.Select(line => line.Entry)], form.Seen),
            again: () => Again(key, form, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Consensus.Saved"
        );

    [HttpGet("/assessments/{tenant}/{id:guid}/analytics")]
    [Roles(Role.Evaluator, Role.Official, Role.TownshipOfficial, Role.Auditor)]
    public async Task<IActionResult> Analytics(StreamKey key, CancellationToken ct) =>
        View("Analytics", await desk.Of(key, ct));

    internal static string HrefOf(StreamKey key) => $"/assessments/{key.Tenant}/{key.Id}/consensus";

    // A refusal names the first fault; the page shows all of them, each at its field.
    private async Task<IActionResult> Again(StreamKey key, ConsensusForm form, CancellationToken ct)
    {
        var team = await desk.Of(key, ct);
        if (ViewData[nameof(Refusal)] is not null && team.MayAgree)
        {
            foreach (
                var fault in await desk.Faults(team, form.Lines.ConvertAll(line => line.Entry), ct)
            )
            {
                var field = $"Form.{fault.Field}";
                if (ModelState[field] is not { Errors.Count: > 0 })
                {
                    ModelState.AddModelError(field, T[$"Refusal.{fault.Code}", fault.Values]);
                }
            }
        }

        return View("Consensus", new TeamPage(team, FormOf(team)));
    }

    private static ConsensusForm FormOf(TeamView team) => new() { Seen = team.Row.Version };
}
