using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>One press that claims.</summary>
public sealed class ClaimForm : PortalForm
{
    /// <summary>Waits when somebody was faster.</summary>
    public bool Wait { get; set; }
}

/// <summary>One press without anything to fill in.</summary>
public sealed class ClaimPress : PortalForm;

/// <summary>A place given back.</summary>
public sealed class GiveBackForm : PortalForm
{
    public GiveBackReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="GiveBackForm"/>.</summary>
public sealed class GiveBackFormShape : AbstractValidator<GiveBackForm>
{
    public GiveBackFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Claim.Reason.Missing");
}

/// <summary>A place offered to another volunteer.</summary>
public sealed class OfferForm : PortalForm
{
    /// <summary>The other's number.</summary>
    public string? To { get; set; }
}

/// <summary>Shape of <see cref="OfferForm"/>.</summary>
public sealed class OfferFormShape : AbstractValidator<OfferForm>
{
    public OfferFormShape()
    {
        RuleFor(form => form.To).NotEmpty().Says("Claim.To.Missing");
        RuleFor(form => form.To).MaximumLength(40);
    }
}

/// <summary>A claim turned down.</summary>
public sealed class TurnDownForm : PortalForm
{
    public TurnDownReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="TurnDownForm"/>.</summary>
public sealed class TurnDownFormShape : AbstractValidator<TurnDownForm>
{
    public TurnDownFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Claim.Reason.Missing");
}
