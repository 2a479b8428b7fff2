using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>The buyer confirms or declines what a consultation changes in the needs (财库〔2014〕214号 20).</summary>
[Roles(Role.Official)]
public sealed class NeedsController(ReviewPages pages) : PortalController
{
    [HttpGet("/reviews/{tenant}/{id:guid}/needs")]
    public async Task<IActionResult> Needs(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        return view.Review.Changes.Count == 0
            ? NotFound()
            : View(
                "Needs",
                new ReviewPart<NeedsAnswerForm>(view, new() { Seen = view.Review.Version })
            );
    }

    [HttpPost("/reviews/{tenant}/{id:guid}/needs")]
    public Task<IActionResult> Needs(StreamKey key, NeedsAnswerForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
            {
                Refuse.If(form.Finding is null, null, "FindingMissing", nameof(form.Finding));
                return new AnswerNeedsChange(
                    key,
                    form.Finding == NeedsFinding.Confirm,
                    form.Reason ?? "",
                    form.Seen
                );
            },
            again: () => Needs(key, ct),
            done: () => Redirect(ReviewController.Href(key)),
            banner: "Review.Needs.Answered"
        );
}

/// <summary>The buyer's answer to a change of the needs.</summary>
public sealed class NeedsAnswerForm : PortalForm
{
    public NeedsFinding? Finding { get; set; }
    public string? Reason { get; set; }
}

public enum NeedsFinding
{
    Confirm = 1,
    Decline = 2,
}
