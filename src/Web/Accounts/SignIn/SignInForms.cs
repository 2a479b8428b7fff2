using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.SignIn;

/// <summary>User name or e-mail, and password.</summary>
public sealed class SignInForm
{
    public string? Name { get; set; }
    public string? Password { get; set; }
}

/// <summary>Both must be there; whether they are right is not said apart.</summary>
public sealed class SignInFormShape : AbstractValidator<SignInForm>
{
    public SignInFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Account.SignIn.Name.Missing");
        RuleFor(form => form.Name).MaximumLength(254);
        RuleFor(form => form.Password).NotEmpty().Says("Account.SignIn.Password.Missing");
        RuleFor(form => form.Password).MaximumLength(200);
    }
}

/// <summary>The six digits of the app, or a recovery code.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }
}

/// <summary>A code must be there.</summary>
public sealed class CodeFormShape : AbstractValidator<CodeForm>
{
    public CodeFormShape() =>
        RuleFor(form => form.Code).NotEmpty().MaximumLength(20).Says("Account.Code.Missing");
}

/// <summary>The sign-in page.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="ReturnUrl">A local path to go on to, or <c>null</c>.</param>
public sealed record SignInPage(SignInForm Form, string? ReturnUrl);

/// <summary>The page that asks for the second factor.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="ReturnUrl">A local path to go on to, or <c>null</c>.</param>
/// <param name="Recovery">Asks for a recovery code in place of the app's.</param>
public sealed record CodePage(CodeForm Form, string? ReturnUrl, bool Recovery);
