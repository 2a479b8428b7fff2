using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>A new grant.</summary>
public sealed class GrantForm : PortalForm
{
    public Role? Role { get; set; }
    public string? Region { get; set; }
    public string? CreditCode { get; set; }

    /// <summary>Of the individual supplier whom the account acts for; only its HMAC is used.</summary>
    public string? IdNumber { get; set; }
    public string? Township { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    internal NewGrant NewGrant(DateOnly today, SearchTokens tokens) =>
        new(
            Once,
            Role.GetValueOrDefault(),
            Region ?? "",
            Organisations.CodeOf(CreditCode, IdNumber, tokens),
            From ?? today,
            Until,
            string.IsNullOrWhiteSpace(Township) ? null : Township.Trim()
        );
}

/// <summary>Role and region must be there, and a credit code must be one.</summary>
public sealed class GrantFormShape : AbstractValidator<GrantForm>
{
    public GrantFormShape()
    {
        RuleFor(form => form.Role).NotNull().Says("Account.Role.Missing");
        RuleFor(form => form.Region)
            .Must(region => region is not null && ShippedRegions.Find(region) is not null)
            .Says("Account.Region.Missing");
        RuleFor(form => form.CreditCode)
            .Must(code => CreditCode.IsValid(CreditCode.Normalise(code ?? "")))
            .When(form => !string.IsNullOrWhiteSpace(form.CreditCode))
            .Says("Account.CreditCode.Wrong");
        RuleFor(form => form.IdNumber).IsIdNumber();
    }
}

/// <summary>An account opened by an administrator, with its first grant; the person sets the password by a mailed link.</summary>
public sealed class OpenForm : PortalForm
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? UserName { get; set; }
    public Role? Role { get; set; }
    public string? Region { get; set; }
    public string? CreditCode { get; set; }

    /// <summary>Of the individual supplier whom the account acts for; only its HMAC is used.</summary>
    public string? IdNumber { get; set; }
    public string? Township { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>What must be there, and looks like it.</summary>
public sealed class OpenFormShape : AbstractValidator<OpenForm>
{
    public OpenFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Account.PersonName.Missing").MaximumLength(60);
        RuleFor(form => form.Email)
            .NotEmpty()
            .Says("Account.Email.Missing")
            .EmailAddress()
            .MaximumLength(254);
        RuleFor(form => form.UserName).NotEmpty().Says("Account.UserName.Missing");
        RuleFor(form => form.Role).NotNull().Says("Account.Role.Missing");
        RuleFor(form => form.Region)
            .Must(region => region is not null && ShippedRegions.Find(region) is not null)
            .Says("Account.Region.Missing");
        RuleFor(form => form.CreditCode)
            .Must(code => CreditCode.IsValid(CreditCode.Normalise(code ?? "")))
            .When(form => !string.IsNullOrWhiteSpace(form.CreditCode))
            .Says("Account.CreditCode.Wrong");
        RuleFor(form => form.IdNumber).IsIdNumber();
    }
}

/// <summary>The page that opens an account.</summary>
public sealed record OpenPage(OpenForm Form, string Authority);

/// <summary>An answer to a request, or an end of something: the reason where one is needed.</summary>
public sealed class AnswerForm : PortalForm
{
    public RequestRefusal? Refusal { get; set; }
    public GrantEnd? End { get; set; }
    public DateOnly? Until { get; set; }
}
