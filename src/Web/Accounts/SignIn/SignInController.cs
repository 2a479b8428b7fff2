using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts.SignIn;

/// <summary>Signing in, with the second factor where the account has one, and out.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class SignInController(
    SignInManager<PortalUser> session,
    PortalUsers users,
    SignInNames names
) : AccountController
{
    [HttpGet("/sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        View(new SignInPage(new SignInForm(), returnUrl));

    [HttpPost("/sign-in")]
    public async Task<IActionResult> SignIn(
        SignInForm form,
        string? returnUrl,
        CancellationToken ct
    )
    {
        var page = new SignInPage(form, returnUrl);
        if (!await HasGoodShape(form))
        {
            return Unprocessable(page);
        }

        var user = await names.Find(form.Name ?? "", ct);
        var result = user is null
            ? await NobodyOfThisName(form.Password ?? "")
            : await session.PasswordSignInAsync(
                user,
                form.Password ?? "",
                isPersistent: false,
                lockoutOnFailure: true
            );
        return result switch
        {
            { Succeeded: true } => GoOn(returnUrl),
            { RequiresTwoFactor: true } => RedirectToAction(nameof(Code), new { returnUrl }),
            { IsLockedOut: true } => Wrong("Form.Password", "Account.SignIn.Locked", page),
            _ => Wrong("Form.Password", "Account.SignIn.Wrong", page),
        };
    }

    [HttpGet("/sign-in/code")]
    public async Task<IActionResult> Code(string? returnUrl, bool recovery) =>
        await session.GetTwoFactorAuthenticationUserAsync() is null
            ? RedirectToAction(nameof(SignIn), new { returnUrl })
            : View(new CodePage(new CodeForm(), returnUrl, recovery));

    [HttpPost("/sign-in/code")]
    public async Task<IActionResult> Code(CodeForm form, string? returnUrl, bool recovery)
    {
        if (await session.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return RedirectToAction(nameof(SignIn), new { returnUrl });
        }

        var page = new CodePage(form, returnUrl, recovery);
        if (!await HasGoodShape(form))
        {
            return Unprocessable(page);
        }

        var code = Codes.Plain(form.Code);
        var result = recovery
            ? await Recover(user, code)
            : await session.TwoFactorAuthenticatorSignInAsync(
                code,
                isPersistent: false,
                rememberClient: false
            );
        return result switch
        {
            { Succeeded: true } => GoOn(returnUrl),
            { IsLockedOut: true } => Wrong("Form.Code", "Account.SignIn.Locked", page),
            _ => Wrong("Form.Code", "Account.Code.Wrong", page),
        };
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await session.SignOutAsync();
        // The page's script wipes its drafts; the browser does it too, should the script have failed.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Redirect("/");
    }

    // A wrong recovery code counts like a wrong password; the framework alone would let one guess on.
    private async Task<Microsoft.AspNetCore.Identity.SignInResult> Recover(
        PortalUser user,
        string code
    )
    {
        if (await users.IsLockedOutAsync(user))
        {
            return Microsoft.AspNetCore.Identity.SignInResult.LockedOut;
        }

        var result = await session.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await users.AccessFailedAsync(user);
        }

        return result;
    }

    // As slow as for a name that exists, so that names cannot be tried out by the clock.
    private async Task<Microsoft.AspNetCore.Identity.SignInResult> NobodyOfThisName(string password)
    {
        await users.HashForNobody(password);
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }
}
