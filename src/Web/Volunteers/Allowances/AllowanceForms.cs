using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>A station and a month to list.</summary>
public sealed class MakeListForm : PortalForm
{
    public Guid? Station { get; set; }

    /// <summary>Any day of the month.</summary>
    public DateOnly? Month { get; set; }
}

/// <summary>Shape of <see cref="MakeListForm"/>.</summary>
public sealed class MakeListFormShape : AbstractValidator<MakeListForm>
{
    public MakeListFormShape()
    {
        RuleFor(form => form.Station).NotNull().Says("Allowance.Station.Missing");
        RuleFor(form => form.Month).NotNull();
    }
}

/// <summary>A step without words of its own.</summary>
public sealed class AllowanceStepForm : PortalForm;

/// <summary>Why a list is returned.</summary>
public sealed class ReturnListForm : PortalForm
{
    public AllowanceReturn? Reason { get; set; }
}

/// <summary>Shape of <see cref="ReturnListForm"/>.</summary>
public sealed class ReturnListFormShape : AbstractValidator<ReturnListForm>
{
    public ReturnListFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Allowance.Reason.Missing");
}

/// <summary>The bank's answer file.</summary>
public sealed class AllowanceAnswerForm : PortalForm
{
    public IFormFile? Answer { get; set; }
}

/// <summary>Shape of <see cref="AllowanceAnswerForm"/>.</summary>
public sealed class AllowanceAnswerFormShape : AbstractValidator<AllowanceAnswerForm>
{
    public AllowanceAnswerFormShape() => RuleFor(form => form.Answer).NotNull();
}

/// <summary>Where a volunteer's allowances go.</summary>
public sealed class AccountForm : PortalForm
{
    public string? Bank { get; set; }
    public string? Account { get; set; }
}

/// <summary>Shape of <see cref="AccountForm"/>.</summary>
public sealed class AccountFormShape : AbstractValidator<AccountForm>
{
    public AccountFormShape()
    {
        RuleFor(form => form.Bank).NotEmpty().MaximumLength(100);
        RuleFor(form => form.Account).NotEmpty().MaximumLength(40);
    }
}
