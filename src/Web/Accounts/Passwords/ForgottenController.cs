using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts.SignIn;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Passwords;

/// <summary>A forgotten password: a mail with a link that works once, for an hour.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class ForgottenController(
    PortalUsers users,
    SignInNames names,
    NpgsqlDataSource database,
    SealedTexts vault,
    TimeProvider clock
) : AccountController
{
    [HttpGet("/password/forgot")]
    public IActionResult Forgot() => View(new ForgotPage(new ForgotForm()));

    /// <summary>The answer is the same whether the account exists or not.</summary>
    [HttpPost("/password/forgot")]
    public async Task<IActionResult> Forgot(ForgotForm form, CancellationToken ct)
    {
        if (!await HasGoodShape(form))
        {
            return Unprocessable(new ForgotPage(form));
        }

        if (await names.Find(form.Name ?? "", ct) is { } user)
        {
            var token = await users.GeneratePasswordResetTokenAsync(user);
            await Enqueue(new PasswordResetMail(user.Person, user.Id, token), ct);
        }

        return View("Sent");
    }

    [HttpGet("/password/reset")]
    public IActionResult Reset(Guid account, string? token) =>
        View(new ResetPage(new ResetForm { Account = account, Token = token }));

    [HttpPost("/password/reset")]
    public async Task<IActionResult> Reset(ResetForm form)
    {
        var page = new ResetPage(form);
        if (!await HasGoodShape(form))
        {
            return Unprocessable(page);
        }

        var user = await users.FindByIdAsync(form.Account.ToString());
        if (user is null || !await Holds(user, form.Token ?? ""))
        {
            return Wrong("", "Account.Reset.Over", page);
        }

        if (await users.Weakness(user, form.New ?? "") is { } weakness)
        {
            return Wrong("Form.New", weakness, page);
        }

        await users.SetPassword(user, form.New ?? "");
        Banner("Account.Reset.Done");
        return Redirect("/sign-in");
    }

    private Task<bool> Holds(PortalUser user, string token) =>
        users.VerifyUserTokenAsync(
            user,
            TokenOptions.DefaultProvider,
            UserManager<PortalUser>.ResetPasswordTokenPurpose,
            token
        );

    private async Task Enqueue(EmailMessage mail, CancellationToken ct)
    {
        var outgoing = await OutgoingMail.Sealed(
            vault,
            RegionCode.Nation,
            mail,
            clock.GetUtcNow(),
            ct
        );
        await using var batch = database.CreateBatch();
        outgoing.AddTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>Whose password was forgotten.</summary>
public sealed class ForgotForm
{
    public string? Name { get; set; }
}

/// <summary>A name must be there.</summary>
public sealed class ForgotFormShape : AbstractValidator<ForgotForm>
{
    public ForgotFormShape() =>
        RuleFor(form => form.Name)
            .NotEmpty()
            .MaximumLength(254)
            .Says("Account.SignIn.Name.Missing");
}

/// <summary>The new password, with what the link carried.</summary>
public sealed class ResetForm
{
    public Guid Account { get; set; }
    public string? Token { get; set; }
    public string? New { get; set; }
}

/// <summary>A password must be there.</summary>
public sealed class ResetFormShape : AbstractValidator<ResetForm>
{
    public ResetFormShape() =>
        RuleFor(form => form.New)
            .NotEmpty()
            .MaximumLength(200)
            .Says("Account.Password.New.Missing");
}

/// <summary>The page that asks for the name.</summary>
public sealed record ForgotPage(ForgotForm Form);

/// <summary>The page that asks for the new password.</summary>
public sealed record ResetPage(ResetForm Form);
