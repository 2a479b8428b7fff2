using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>A request with its invoice.</summary>
public sealed class RequestPaymentForm : PortalForm
{
    public int? Milestone { get; set; }
    public string? InvoiceNumber { get; set; }
    public DateOnly? InvoiceDate { get; set; }

    [Yuan]
    public decimal? Amount { get; set; }
    public IFormFile? Invoice { get; set; }
}

public sealed class RequestPaymentShape : AbstractValidator<RequestPaymentForm>
{
    public RequestPaymentShape()
    {
        RuleFor(form => form.Milestone).NotNull();
        RuleFor(form => form.InvoiceNumber).NotEmpty().MaximumLength(40);
        RuleFor(form => form.InvoiceDate).NotNull();
        RuleFor(form => form.Amount).NotNull();
    }
}

/// <summary>A decision without words of its own.</summary>
public sealed class ConfirmForm : PortalForm;

/// <summary>Why a payment is refused.</summary>
public sealed class RefusePaymentForm : PortalForm
{
    public string? Reason { get; set; }
}

public sealed class RefusePaymentShape : AbstractValidator<RefusePaymentForm>
{
    public RefusePaymentShape() => RuleFor(form => form.Reason).NotEmpty().MaximumLength(500);
}

/// <summary>The bank's answer file.</summary>
public sealed class BankAnswerForm : PortalForm
{
    public IFormFile? Answer { get; set; }
}

public sealed class BankAnswerShape : AbstractValidator<BankAnswerForm>
{
    public BankAnswerShape() => RuleFor(form => form.Answer).NotNull();
}
