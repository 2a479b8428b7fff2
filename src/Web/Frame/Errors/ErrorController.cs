using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Errors;

/// <summary>What people see when a page cannot be shown: 404, 500, a rule that does not let it be made, and the database being away. Nobody is looked up for it, so it also answers without a database.</summary>
[Asset]
public sealed class ErrorController(Texts texts) : Controller
{
    [Route("/error/{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        // After an exception the status was chosen from the exception; the address only names the page.
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        status = error is null ? status : Response.StatusCode;
        Response.StatusCode = status;
        if (error is RuleBrokenException broken)
        {
            return View("Refused", Refusal.Of(broken, texts));
        }

        return View(
            "Error",
            status switch
            {
                StatusCodes.Status400BadRequest => "Frame.Error.400",
                StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound =>
                    "Frame.Error.404",
                StatusCodes.Status413PayloadTooLarge => "Frame.Error.413",
                StatusCodes.Status429TooManyRequests => "Frame.Error.429",
                StatusCodes.Status503ServiceUnavailable => "Frame.Error.503",
                _ => "Frame.Error.500",
            }
        );
    }
}
