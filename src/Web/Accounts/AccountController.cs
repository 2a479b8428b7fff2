using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts;

/// <summary>The base of pages that sign in, out and change what a person knows: no decision about records, so no stream and no stale page.</summary>
public abstract class AccountController : PortalController
{
    /// <summary>Whether the form has good shape; what is wrong goes to its field.</summary>
    protected Task<bool> HasGoodShape<TForm>(TForm form) =>
        Service<Submission>().HasGoodShape(form, ModelState, "Form.", HttpContext.RequestAborted);

    /// <summary>Shows the page again with a message at a field.</summary>
    protected IActionResult Wrong(string field, string textKey, object page)
    {
        ModelState.AddModelError(field, T[textKey]);
        return Unprocessable(page);
    }

    /// <summary>Shows the page again with the messages that are there.</summary>
    protected IActionResult Unprocessable(object page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(page);
    }

    /// <summary>On to where the person wanted to go, if that is a page of ours.</summary>
    protected IActionResult GoOn(string? returnUrl) =>
        LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
