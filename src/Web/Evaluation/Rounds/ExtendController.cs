using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The organiser moves the last days of a round that is being scored.</summary>
[Roles(Role.Official)]
public sealed class ExtendController(RoundDesk desk, Reach reach) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/extend")]
    public async Task<IActionResult> Extend(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Own(key, Me, ct);
        return View(
            "Extend",
            new RoundPart<ExtendForm>(
                view,
                new()
                {
                    Seen = view.Row.Version,
                    SelfUntil = view.Row.SelfUntil,
                    ScoreUntil = view.Row.ScoreUntil,
                }
            )
        );
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/extend")]
    public Task<IActionResult> Extend(StreamKey key, ExtendForm form, CancellationToken ct) =>
        Submit(
            form,
            async token => new Proposal(
                new ExtendRound(
                    await All(key, form, token),
                    form.SelfUntil.GetValueOrDefault(),
                    form.ScoreUntil.GetValueOrDefault(),
                    form.Reason ?? ""
                )
            ),
            again: () => Extend(key, ct),
            done: () => Redirect($"/rounds/{key.Tenant}/{key.Id}"),
            banner: "Round.Extended"
        );

    private async Task<RoundStations> All(StreamKey key, ExtendForm form, CancellationToken ct)
    {
        await reach.Own<RoundRow>(key, ct);
        var stations = reach
            .Rows<AssessmentRow>()
            .Where(row => row.TenantId == key.Tenant && row.Round == key.Id)
            .Select(row => row.Station);
        return new(key, await stations.ToListAsync(ct), form.Seen);
    }
}
