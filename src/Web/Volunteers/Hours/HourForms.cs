using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>A volunteer's question about a record.</summary>
public sealed class QuestionForm : PortalForm
{
    public HourReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="QuestionForm"/>.</summary>
public sealed class QuestionFormShape : AbstractValidator<QuestionForm>
{
    public QuestionFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Hours.Reason.Missing");
}

/// <summary>A record corrected.</summary>
public sealed class CorrectHoursForm : PortalForm
{
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? Until { get; set; }
    public int? Minutes { get; set; }
    public HourReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="CorrectHoursForm"/>.</summary>
public sealed class CorrectHoursFormShape : AbstractValidator<CorrectHoursForm>
{
    public CorrectHoursFormShape()
    {
        RuleFor(form => form.From).NotNull().Says("Hours.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Hours.Until.Missing");
        RuleFor(form => form.Minutes).NotNull().Says("Hours.Minutes.Missing");
        RuleFor(form => form.Reason).NotNull().Says("Hours.Reason.Missing");
    }
}

/// <summary>A record voided.</summary>
public sealed class VoidHoursForm : PortalForm
{
    public HourReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="VoidHoursForm"/>.</summary>
public sealed class VoidHoursFormShape : AbstractValidator<VoidHoursForm>
{
    public VoidHoursFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Hours.Reason.Missing");
}

/// <summary>A single press.</summary>
public sealed class PressForm : PortalForm;
