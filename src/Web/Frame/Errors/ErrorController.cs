using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Errors;

/// <summary>What people see when a page cannot be shown: 404, 500, and the database being away. Nobody is looked up for it, so it also answers without a database.</summary>
[Asset]
public sealed class ErrorController : Controller
{
    [Route("/error/{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
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
