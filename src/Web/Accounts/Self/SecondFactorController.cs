using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts.SignIn;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Self;

/// <summary>Setting up the second factor: a secret in the authenticator app of the phone, and recovery codes on paper.</summary>
[SignedIn]
public sealed class SecondFactorController(Session session, PortalUsers users) : AccountController
{
    private const int RecoveryCodeCount = 10;

    [HttpGet("/account/second-factor")]
    public async Task<IActionResult> SecondFactor()
    {
        var user = await session.User();
        return View(await PageOf(user, new CodeForm()));
    }

    /// <summary>The first right code turns the second factor on; the recovery codes are shown this once.</summary>
    [HttpPost("/account/second-factor")]
    public async Task<IActionResult> SecondFactor(CodeForm form)
    {
        var user = await session.User();
        if (user.TwoFactorEnabled)
        {
            return Redirect("/account/second-factor");
        }

        if (!await HasGoodShape(form))
        {
            return Unprocessable(await PageOf(user, form));
        }

        var right = await users.VerifyTwoFactorTokenAsync(
            user,
            TokenOptions.DefaultAuthenticatorProvider,
            Codes.Plain(form.Code)
        );
        if (!right)
        {
            return Wrong("Form.Code", "Account.Code.Wrong", await PageOf(user, form));
        }

        await users.SetTwoFactorEnabledAsync(user, enabled: true);
        return await NewRecoveryCodes(user);
    }

    [HttpPost("/account/second-factor/recovery-codes")]
    public async Task<IActionResult> RecoveryCodes()
    {
        var user = await session.User();
        return user.TwoFactorEnabled ? await NewRecoveryCodes(user) : NotFound();
    }

    /// <summary>Turns it off, with the password, so that a session left open cannot.</summary>
    [HttpPost("/account/second-factor/off")]
    public async Task<IActionResult> TurnOff(PasswordOnlyForm off)
    {
        var user = await session.User();
        if (
            await users.IsLockedOutAsync(user)
            || !await users.CheckPasswordAsync(user, off.Password ?? "")
        )
        {
            await users.AccessFailedAsync(user);
            ModelState.AddModelError("Off.Password", T["Account.Password.Wrong"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("SecondFactor", await PageOf(user, new CodeForm()));
        }

        await users.SetTwoFactorEnabledAsync(user, enabled: false);
        await users.ResetAuthenticatorKeyAsync(user);
        await session.Renew(user, secondFactorGiven: false);
        Banner("Account.SecondFactor.TurnedOff");
        return Redirect("/account");
    }

    private async Task<IActionResult> NewRecoveryCodes(PortalUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        await session.Renew(user, secondFactorGiven: true);
        return View("RecoveryCodes", codes?.ToList() ?? []);
    }

    private async Task<SecondFactorPage> PageOf(PortalUser user, CodeForm form)
    {
        if (user.TwoFactorEnabled)
        {
            return new SecondFactorPage(form, new PasswordOnlyForm(), null, null);
        }

        var key = await users.PrepareSecondFactor(user);
        return new SecondFactorPage(
            form,
            new PasswordOnlyForm(),
            Spaced(key),
            PictureOf(user, key)
        );
    }

    private static string PictureOf(PortalUser user, string key) =>
        QrPicture.Of(
            $"otpauth://totp/StationPortal:{Uri.EscapeDataString(user.UserName ?? "")}?secret={key}&issuer=StationPortal"
        );

    private static string Spaced(string key) =>
        string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}

/// <summary>The password, for turning something off.</summary>
public sealed class PasswordOnlyForm
{
    public string? Password { get; set; }
}

/// <summary>The page.</summary>
/// <param name="Form">The first code.</param>
/// <param name="Off">The password for turning it off.</param>
/// <param name="Key">The secret to type by hand; <c>null</c> when the factor is on.</param>
/// <param name="Picture">The same as a QR code, SVG in Base64.</param>
public sealed record SecondFactorPage(
    CodeForm Form,
    PasswordOnlyForm Off,
    string? Key,
    string? Picture
);
