using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Self;

/// <summary>Changing one's password; every other session ends.</summary>
[SignedIn]
public sealed class PasswordController(Session session, PortalUsers users) : AccountController
{
    [HttpGet("/account/password")]
    public IActionResult Password() => View(new PasswordPage(new PasswordForm()));

    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        var page = new PasswordPage(form);
        if (!await HasGoodShape(form))
        {
            return Unprocessable(page);
        }

        var user = await session.User();
        if (await users.IsLockedOutAsync(user))
        {
            return Wrong("Form.Current", "Account.SignIn.Locked", page);
        }

        if (!await users.CheckPasswordAsync(user, form.Current ?? ""))
        {
            await users.AccessFailedAsync(user);
            return Wrong("Form.Current", "Account.Password.Wrong", page);
        }

        if (await users.Weakness(user, form.New ?? "") is { } weakness)
        {
            return Wrong("Form.New", weakness, page);
        }

        await users.SetPassword(user, form.New ?? "");
        await session.Renew(user, secondFactorGiven: false);
        Banner("Account.Password.Changed");
        return Redirect("/account");
    }
}

/// <summary>The present password and the new one.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }
    public string? New { get; set; }
}

/// <summary>Both must be there.</summary>
public sealed class PasswordFormShape : AbstractValidator<PasswordForm>
{
    public PasswordFormShape()
    {
        RuleFor(form => form.Current).NotEmpty().Says("Account.SignIn.Password.Missing");
        RuleFor(form => form.New).NotEmpty().Says("Account.Password.New.Missing");
        RuleFor(form => form.New).MaximumLength(200);
    }
}

/// <summary>The page.</summary>
public sealed record PasswordPage(PasswordForm Form);
