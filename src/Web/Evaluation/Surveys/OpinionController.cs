using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>A drawn person's own page: stars and words about the station, without an account. The token stands in the address, so nothing of these pages is stored or passed on.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class OpinionController(SurveyDesk desk, TimeProvider clock) : PortalController
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    [HttpGet("/survey/{token}")]
    public async Task<IActionResult> Give(string token, CancellationToken ct) =>
        await Find(token, ct) is { } link
            ? View("Give", new OpinionView(link, OpinionForm.Of(link.Lines)))
            : Closed();

    [HttpPost("/survey/{token}")]
    public async Task<IActionResult> Give(string token, OpinionForm form, CancellationToken ct) =>
        await Find(token, ct) is not { } link
            ? Closed()
            : await Submit(
                form,
                async stop =>
                {
                    var (words, parts) = await desk.Seal(link.PersonKey, form, stop);
                    return new Proposal(
                        new GiveOpinionByLink(
                            link.Assessment,
                            link.Person.No,
                            link.PersonKey,
                            link.Fingerprint,
                            form.Answers,
                            words
                        ),
                        parts
                    )
                    {
                        As = Actor.Portal(link.Assessment.Tenant),
                    };
                },
                again: () => Give(token, ct),
                done: () => Redirect("/survey/thanks"),
                banner: "Survey.Thanks"
            );

    [HttpGet("/survey/thanks")]
    public IActionResult Thanks() => View("Thanks");

    private Task<OpenSurvey?> Find(string token, CancellationToken ct) =>
        desk.Find(token, ChinaTime.DateOf(clock.GetUtcNow()), ct);

    // The same for every reason: an address that is guessed learns nothing.
    private ViewResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Closed");
    }
}
