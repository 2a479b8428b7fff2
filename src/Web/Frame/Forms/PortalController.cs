using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>The base of every page's controller, with the one helper that submits every form.</summary>
public abstract partial class PortalController : Controller
{
    /// <summary>The texts in the visitor's language.</summary>
    protected PageTexts T => Service<PageTexts>();

    /// <summary>Who decides; on pages that need a sign-in it is always there.</summary>
    /// <exception cref="NotInScopeException">Nobody is signed in; answered as 404.</exception>
    protected Actor Me => Service<Acting>().Required;

    /// <summary>Bad shape or broken rule → the same page with messages; stale → the same page with what happened meanwhile (409); done → redirect and banner.</summary>
    /// <param name="form">As bound; its prefix is the name of the action's parameter.</param>
    /// <param name="decide">Makes the decision from a form of good shape.</param>
    /// <param name="again">Shows the page anew: the GET action with the current record. Typed values stay in the fields.</param>
    /// <param name="done">Where to go; always a redirect to a local page.</param>
    /// <param name="banner">Text key of what happened, shown on the next page.</param>
    protected Task<IActionResult> Submit<TForm>(
        TForm form,
        Func<IDecision> decide,
        Func<Task<IActionResult>> again,
        Func<IActionResult> done,
        string banner
    )
        where TForm : PortalForm =>
        Submit(form, _ => Task.FromResult(new Proposal(decide())), again, done, banner);

    /// <summary>The same for a decision that must first be prepared (a file to store, a text for the vault).</summary>
    protected async Task<IActionResult> Submit<TForm>(
        TForm form,
        Func<CancellationToken, Task<Proposal>> propose,
        Func<Task<IActionResult>> again,
        Func<IActionResult> done,
        string banner
    )
        where TForm : PortalForm
    {
        var ct = HttpContext.RequestAborted;
        var submission = Service<Submission>();
        var prefix = PrefixOf();
        if (!await submission.HasGoodShape(form, ModelState, prefix, ct))
        {
            return await Again(again, StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await submission.Decide(propose, form.Once, ct);
        switch (outcome)
        {
            case { Commit: { } commit }:
                Banner(commit.Repeated ? "Frame.AlreadyDone" : banner);
                return done();
            case { Refusal: { } refusal }:
                if (outcome.Field is { } field)
                {
                    ModelState.AddModelError(prefix + field, refusal.Why);
                }

                ViewData[nameof(Refusal)] = refusal;
                return await Again(again, StatusCodes.Status422UnprocessableEntity);
            default:
                ViewData[nameof(Overtaken)] = new Overtaken(
                    await Service<Timeline>().Of(outcome.Meanwhile, ct),
                    Typed(prefix)
                );
                return await Again(again, StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Shows a sentence on top of the next page.</summary>
    protected void Banner(string key) => TempData[nameof(Banner)] = key;

    /// <summary>A service of this request.</summary>
    protected TService Service<TService>()
        where TService : notnull => HttpContext.RequestServices.GetRequiredService<TService>();

    private async Task<IActionResult> Again(Func<Task<IActionResult>> again, int status)
    {
        Response.StatusCode = status;
        return await again();
    }

    // MVC binds a parameter `form` from fields "Form.Title" or, when there are none, from "Title".
    private string PrefixOf() =>
        Request.HasFormContentType
        && Request.Form.Keys.FirstOrDefault(key =>
            key.EndsWith("." + nameof(PortalForm.Once), StringComparison.OrdinalIgnoreCase)
        )
            is { } key
            ? key[..^nameof(PortalForm.Once).Length]
            : "";

    private List<KeyValuePair<string, string>> Typed(string prefix) =>
        [
            .. Request
                .Form.Where(field =>
                    field.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                    && !field.Key.StartsWith("__", StringComparison.Ordinal)
                    && !IsHidden(field.Key[prefix.Length..])
                    && field.Value.ToString().Length > 0
                )
                .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())),
        ];

    private static bool IsHidden(string name) =>
        name is nameof(PortalForm.Once) or nameof(PortalForm.Seen);
}
