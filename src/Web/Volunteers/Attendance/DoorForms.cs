using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>What is shown at the door.</summary>
public abstract class DoorForm : PortalForm
{
    /// <summary>Six digits as typed.</summary>
    public string? Code { get; set; }

    /// <summary>From the QR code, in place of the digits.</summary>
    public string? Token { get; set; }
}

/// <summary>Coming.</summary>
public sealed class ComeForm : DoorForm
{
    /// <summary>The phone's clock, in the form of ISO 8601; noted where it is off and never counted.</summary>
    public string? Phone { get; set; }
}

/// <summary>Going.</summary>
public sealed class GoForm : DoorForm
{
    public int? TravelMinutes { get; set; } = 0;
}

/// <summary>What was done.</summary>
public sealed class ReportForm : PortalForm
{
    public OrderOutcome? Outcome { get; set; }
    public string? Note { get; set; }
    public IFormFile? Photo { get; set; }
    public IFormFile? SecondPhoto { get; set; }
    public IFormFile? ThirdPhoto { get; set; }

    /// <summary>The photos that were chosen, each with its field.</summary>
    internal IEnumerable<(IFormFile File, string Field)> Photos =>
        new (IFormFile? File, string Field)[]
        {
            (Photo, nameof(Photo)),
            (SecondPhoto, nameof(SecondPhoto)),
            (ThirdPhoto, nameof(ThirdPhoto)),
        }
            .Where(photo => photo.File is not null)
            .Select(photo => (photo.File ?? throw new InvalidOperationException(), photo.Field));
}

/// <summary>Shape of <see cref="ComeForm"/>.</summary>
public sealed class ComeFormShape : AbstractValidator<ComeForm>
{
    public ComeFormShape()
    {
        RuleFor(form => form.Code)
            .NotEmpty()
            .When(form => string.IsNullOrEmpty(form.Token))
            .Says("Door.Code.Missing");
        RuleFor(form => form.Code).MaximumLength(20);
    }
}

/// <summary>Shape of <see cref="GoForm"/>.</summary>
public sealed class GoFormShape : AbstractValidator<GoForm>
{
    public GoFormShape()
    {
        RuleFor(form => form.Code)
            .NotEmpty()
            .When(form => string.IsNullOrEmpty(form.Token))
            .Says("Door.Code.Missing");
        RuleFor(form => form.Code).MaximumLength(20);
        RuleFor(form => form.TravelMinutes).NotNull().Says("Door.Travel.Missing");
    }
}

/// <summary>Shape of <see cref="ReportForm"/>.</summary>
public sealed class ReportFormShape : AbstractValidator<ReportForm>
{
    public ReportFormShape()
    {
        RuleFor(form => form.Outcome).NotNull().Says("Door.Outcome.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}
