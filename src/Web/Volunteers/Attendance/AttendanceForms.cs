using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>What is opened by a recorded look.</summary>
public sealed class LookAtServiceForm : PortalForm
{
    /// <summary>The code at the door; otherwise the reports.</summary>
    public bool Code { get; set; }
}

/// <summary>Another code.</summary>
public sealed class RenewForm : PortalForm;

/// <summary>Times that the station tells.</summary>
public sealed class TellForm : PortalForm
{
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? Until { get; set; }
    public int? TravelMinutes { get; set; } = 0;
}

/// <summary>Shape of <see cref="TellForm"/>.</summary>
public sealed class TellFormShape : AbstractValidator<TellForm>
{
    public TellFormShape()
    {
        RuleFor(form => form.Until).NotNull().Says("Attendance.Until.Missing");
        RuleFor(form => form.TravelMinutes).NotNull().Says("Door.Travel.Missing");
    }
}

/// <summary>A confirmation; empty times are those that the door showed.</summary>
public sealed class ConfirmForm : PortalForm
{
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? Until { get; set; }
}
