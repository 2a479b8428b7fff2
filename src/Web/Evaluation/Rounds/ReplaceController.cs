using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>An evaluator cannot go on: the next of the drawn order takes the stations that are not signed.</summary>
[Roles(Role.Official)]
public sealed class ReplaceController(RoundDesk desk, MemberNames names) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/replace")]
    public async Task<IActionResult> Replace(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Own(key, Me, ct);
        return View("Replace", new ReplacePage(view, await names.Masked(view.Members, ct), new()));
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/replace")]
    public Task<IActionResult> Replace(StreamKey key, ReplaceForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var left = form.Left.GetValueOrDefault();
                var view = await desk.Own(key, Me, stop);
                return new Proposal(
                    new ReplaceEvaluator(
                        key,
                        left,
                        await desk.Unsigned(view, left, stop),
                        form.Reason ?? "",
                        await desk.Library(key.Tenant, stop)
                    )
                );
            },
            again: () => Replace(key, ct),
            done: () => Redirect($"/rounds/{key.Tenant}/{key.Id}?tab={RoundTab.Ties}"),
            banner: "Round.Replaced"
        );
}

/// <param name="View">The round.</param>
/// <param name="Names">Masked names by account (PD-07).</param>
/// <param name="Form">As it begins.</param>
public sealed record ReplacePage(
    RoundView View,
    IReadOnlyDictionary<Guid, string> Names,
    ReplaceForm Form
);
