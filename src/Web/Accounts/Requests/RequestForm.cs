using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Requests;

/// <summary>What a person sends who wants an account.</summary>
public sealed class RequestForm : PortalForm
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public Role? Role { get; set; }
    public string? Region { get; set; }
    public string? CreditCode { get; set; }

    /// <summary>Of the individual supplier whom the account acts for; only its HMAC is used.</summary>
    public string? IdNumber { get; set; }
}

/// <summary>What must be there, and looks like it.</summary>
public sealed class RequestFormShape : AbstractValidator<RequestForm>
{
    public RequestFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Account.PersonName.Missing").MaximumLength(60);
        RuleFor(form => form.Email)
            .NotEmpty()
            .Says("Account.Email.Missing")
            .EmailAddress()
            .MaximumLength(254);
        RuleFor(form => form.Phone).NotEmpty().Says("Account.Phone.Missing").MaximumLength(20);
        RuleFor(form => form.UserName).NotEmpty().Says("Account.UserName.Missing");
        RuleFor(form => form.Password)
            .NotEmpty()
            .Says("Account.Password.New.Missing")
            .MaximumLength(200);
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

/// <summary>The page.</summary>
public sealed record RequestPage(RequestForm Form);
