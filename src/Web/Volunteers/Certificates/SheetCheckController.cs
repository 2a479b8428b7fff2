using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Anyone who holds a sheet checks it, without an account (VO-08).</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class SheetCheckController(Submission submission, SheetChecks checks)
    : PortalController
{
    /// <param name="token">From the QR code.</param>
    [HttpGet("/certificates/check")]
    public IActionResult Ask(Guid? token) =>
        View("Check", new SheetCheckPage(new SheetForm { Token = token }, null));

    [HttpPost("/certificates/check")]
    public async Task<IActionResult> Answer(SheetForm form, CancellationToken ct)
    {
        if (!await submission.HasGoodShape(form, ModelState, "Form.", ct))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Check", new SheetCheckPage(form, null));
        }

        return View("Check", new SheetCheckPage(form, await checks.Check(form, ct)));
    }
}

/// <param name="Form">As typed.</param>
/// <param name="Answer">What was found, or <c>null</c> before it was asked.</param>
public sealed record SheetCheckPage(SheetForm Form, SheetAnswer? Answer)
{
    /// <summary>The colour of the answer.</summary>
    public Tone Tone =>
        Answer?.Result switch
        {
            SheetResult.Agrees => Tone.Green,
            SheetResult.Changed => Tone.Amber,
            _ => Tone.Red,
        };
}
