using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The organiser moves the last days of a round that is being scored, for all its stations alike.</summary>
public sealed partial class RoundStepsController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/extend")]
    public Task<IActionResult> Extend(StreamKey key, CancellationToken ct) =>
        LastDays<ExtendForm>("Extend", key, ct);

    [HttpPost("/rounds/{tenant}/{id:guid}/extend")]
    public Task<IActionResult> Extend(StreamKey key, ExtendForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new ExtendRound(
                    await reach.StationsOf(key, form.Seen, stop),
                    form.SelfUntil.GetValueOrDefault(),
                    form.ScoreUntil.GetValueOrDefault(),
                    form.Reason ?? ""
                )
            ),
            again: () => Extend(key, ct),
            done: () => Back(key),
            banner: "Round.Extended"
        );
}
