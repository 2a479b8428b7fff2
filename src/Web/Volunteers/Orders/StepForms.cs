using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>A follow-up.</summary>
public sealed class FollowUpForm : PortalForm
{
    public FollowUpWay? Way { get; set; } = FollowUpWay.Phone;
    public string? Note { get; set; }
}

/// <summary>Shape of <see cref="FollowUpForm"/>.</summary>
public sealed class FollowUpFormShape : AbstractValidator<FollowUpForm>
{
    public FollowUpFormShape()
    {
        RuleFor(form => form.Way).NotNull().Says("Order.Way.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

/// <summary>Another time.</summary>
public sealed class RescheduleForm : PortalForm
{
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? Until { get; set; }
}

/// <summary>Shape of <see cref="RescheduleForm"/>.</summary>
public sealed class RescheduleFormShape : AbstractValidator<RescheduleForm>
{
    public RescheduleFormShape()
    {
        RuleFor(form => form.From).NotNull().Says("Order.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Order.Until.Missing");
    }
}

/// <summary>What the person said of the service.</summary>
public sealed class RateForm : PortalForm
{
    public int? Stars { get; set; }
    public List<RatingTag> Good { get; set; } = [];
    public List<RatingTag> Bad { get; set; } = [];
    public string? Words { get; set; }
    public RatingWay? Way { get; set; } = RatingWay.Phone;
}

/// <summary>Shape of <see cref="RateForm"/>.</summary>
public sealed class RateFormShape : AbstractValidator<RateForm>
{
    public RateFormShape()
    {
        RuleFor(form => form.Stars).NotNull().Says("Order.Stars.Missing");
        RuleFor(form => form.Way)
            .Must(way => way is RatingWay.Phone or RatingWay.Door)
            .Says("Order.Way.Missing");
        RuleFor(form => form.Words).MaximumLength(2000);
    }
}

/// <summary>A complaint.</summary>
public sealed class ComplainForm : PortalForm
{
    public ComplaintKind? Kind { get; set; }
    public string? Words { get; set; }
}

/// <summary>Shape of <see cref="ComplainForm"/>.</summary>
public sealed class ComplainFormShape : AbstractValidator<ComplainForm>
{
    public ComplainFormShape()
    {
        RuleFor(form => form.Kind).NotNull().Says("Order.Complaint.Missing");
        RuleFor(form => form.Words).MaximumLength(2000);
    }
}

/// <summary>What the one who ordered was told.</summary>
public sealed class FeedBackForm : PortalForm
{
    public FollowUpWay? Way { get; set; } = FollowUpWay.Phone;
    public OrderOutcome? Outcome { get; set; }
}

/// <summary>Shape of <see cref="FeedBackForm"/>.</summary>
public sealed class FeedBackFormShape : AbstractValidator<FeedBackForm>
{
    public FeedBackFormShape()
    {
        RuleFor(form => form.Way).NotNull().Says("Order.Way.Missing");
        RuleFor(form => form.Outcome).NotNull().Says("Order.Outcome.Missing");
    }
}

/// <summary>Why an order is cancelled.</summary>
public sealed class CancelOrderForm : PortalForm
{
    public CancelReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="CancelOrderForm"/>.</summary>
public sealed class CancelOrderFormShape : AbstractValidator<CancelOrderForm>
{
    public CancelOrderFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Order.CancelReason.Missing");
}

/// <summary>A button without fields.</summary>
public sealed class PressForm : PortalForm;

/// <param name="Order">Which order.</param>
/// <param name="Name">The person, masked; or <c>null</c>.</param>
/// <param name="Form">As it begins.</param>
public sealed record OrderStepPage<TForm>(OrderPage Order, string? Name, TForm Form)
    where TForm : PortalForm
{
    /// <summary>Address of the order's page.</summary>
    public string Path => $"/orders/{Order.TenantId}/{Order.Id}";
}
