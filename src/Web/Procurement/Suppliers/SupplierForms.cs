using FluentValidation;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>What an organisation says of itself.</summary>
public class SupplierFactsForm : PortalForm
{
    public string? Name { get; set; }
    public SupplierKind? Kind { get; set; }

    /// <summary>6-digit code of the county.</summary>
    public string? Region { get; set; }
    public string? Address { get; set; }

    public SupplierFacts ToFacts() => new(Name ?? "", Kind ?? default, Region ?? "", Address ?? "");

    public static SupplierFactsForm Of(SupplierPage supplier) =>
        new()
        {
            Seen = supplier.Version,
            Name = supplier.Name,
            Kind = supplier.Kind,
            Region = supplier.Region,
            Address = supplier.Address,
        };
}

public sealed class SupplierFactsFormShape : AbstractValidator<SupplierFactsForm>
{
    public SupplierFactsFormShape()
    {
        RuleFor(form => form.Kind).NotNull();
        RuleFor(form => form.Region).NotEmpty();
        RuleFor(form => form.Address).NotEmpty();
    }
}

/// <summary>A first registration.</summary>
public sealed class RegisterForm : SupplierFactsForm
{
    public string? Code { get; set; }
}

public sealed class RegisterFormShape : AbstractValidator<RegisterForm>
{
    public RegisterFormShape()
    {
        Include(new SupplierFactsFormShape());
        RuleFor(form => form.Code).NotEmpty();
    }
}

public sealed class InspectionForm : PortalForm
{
    public int? Year { get; set; }
    public InspectionResult? Result { get; set; }
    public IFormFile? File { get; set; }
}

public sealed class InspectionFormShape : AbstractValidator<InspectionForm>
{
    public InspectionFormShape()
    {
        RuleFor(form => form.Year).NotNull();
        RuleFor(form => form.Result).NotNull();
    }
}

public sealed class GradeForm : PortalForm
{
    /// <summary>1 to 5.</summary>
    public int? Stars { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public IFormFile? File { get; set; }
}

public sealed class GradeFormShape : AbstractValidator<GradeForm>
{
    public GradeFormShape()
    {
        RuleFor(form => form.Stars).NotNull();
        RuleFor(form => form.ValidUntil).NotNull();
    }
}

/// <summary>The account that payments go to; both lines go into the vault.</summary>
public sealed class BankForm : PortalForm
{
    public string? Bank { get; set; }
    public string? Account { get; set; }
}

public sealed class BankFormShape : AbstractValidator<BankForm>
{
    public BankFormShape()
    {
        RuleFor(form => form.Bank).NotEmpty().MaximumLength(100);
        RuleFor(form => form.Account)
            .NotEmpty()
            .Matches(@"^[0-9 ]{8,40}$")
            .Says("Supplier.Bank.Account.Wrong");
    }
}

/// <summary>Confirms; it carries only what every form carries.</summary>
public sealed class ConfirmForm : PortalForm;

public sealed class BarForm : PortalForm
{
    public string? Reason { get; set; }
    public DateOnly? Until { get; set; }
}

public sealed class BarFormShape : AbstractValidator<BarForm>
{
    public BarFormShape() => RuleFor(form => form.Until).NotNull();
}
