using Microsoft.AspNetCore.Mvc;

namespace StationPortal.Web.Frame;

/// <summary>Checks that decide nothing.</summary>
public abstract partial class PortalController
{
    /// <summary>Shows what a form would do and keeps nothing: refused → the page with messages, else the page with what was found.</summary>
    /// <param name="check">May refuse; gathers what the page shows.</param>
    /// <param name="again">Shows the page.</param>
    protected async Task<IActionResult> Checked(
        Func<CancellationToken, Task> check,
        Func<Task<IActionResult>> again
    )
    {
        var outcome = await Service<Submission>().Check(check, HttpContext.RequestAborted);
        if (outcome?.Refusal is not { } refusal)
        {
            return await again();
        }

        if (outcome.Field is { } field)
        {
            ModelState.AddModelError(PrefixOf() + field, refusal.Why);
        }

        ViewData[nameof(Refusal)] = refusal;
        return await Again(again, StatusCodes.Status422UnprocessableEntity);
    }
}
