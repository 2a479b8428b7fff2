using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>To which unit an order is passed on.</summary>
public sealed class PassOnForm : PortalForm
{
    public Guid? To { get; set; }
}

/// <summary>Shape of <see cref="PassOnForm"/>.</summary>
public sealed class PassOnFormShape : AbstractValidator<PassOnForm>
{
    public PassOnFormShape() => RuleFor(form => form.To).NotNull().Says("Relay.To.Missing");
}

/// <summary>Why an order goes back.</summary>
public sealed class SendBackForm : PortalForm
{
    public SendBackReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="SendBackForm"/>.</summary>
public sealed class SendBackFormShape : AbstractValidator<SendBackForm>
{
    public SendBackFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Relay.Reason.Missing");
}

/// <summary>What was done.</summary>
public sealed class DoneForm : PortalForm
{
    public DateTimeOffset? At { get; set; }
    public int? Minutes { get; set; }
    public OrderOutcome? Outcome { get; set; } = OrderOutcome.Done;
    public string? Note { get; set; }
}

/// <summary>Shape of <see cref="DoneForm"/>.</summary>
public sealed class DoneFormShape : AbstractValidator<DoneForm>
{
    public DoneFormShape()
    {
        RuleFor(form => form.At).NotNull().Says("Relay.At.Missing");
        RuleFor(form => form.Minutes).NotNull().Says("Relay.Minutes.Missing");
        RuleFor(form => form.Outcome).NotNull().Says("Relay.Outcome.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

/// <summary>To whom an order is handed out, and on what basis.</summary>
public sealed class HandOutForm : PortalForm
{
    public HandOutKind? To { get; set; }
    public string? Receiver { get; set; }

    /// <summary>Credit code of a supplier that answers with its own account.</summary>
    public string? CreditCode { get; set; }
    public HandOutBasis? Basis { get; set; }
    public IFormFile? Paper { get; set; }
    public DateTimeOffset? Due { get; set; }
}

/// <summary>Shape of <see cref="HandOutForm"/>.</summary>
public sealed class HandOutFormShape : AbstractValidator<HandOutForm>
{
    public HandOutFormShape()
    {
        RuleFor(form => form.To).NotNull().Says("Relay.HandOut.To.Missing");
        RuleFor(form => form.Receiver).NotEmpty().Says("Relay.HandOut.Receiver.Missing");
        RuleFor(form => form.Basis).NotNull().Says("Relay.HandOut.Basis.Missing");
        RuleFor(form => form.Due).NotNull().Says("Relay.HandOut.Due.Missing");
    }
}

/// <summary>What the receiver did.</summary>
public sealed class AnswerForm : PortalForm
{
    public OrderOutcome? Outcome { get; set; } = OrderOutcome.Done;
    public string? Note { get; set; }
}

/// <summary>Shape of <see cref="AnswerForm"/>.</summary>
public sealed class AnswerFormShape : AbstractValidator<AnswerForm>
{
    public AnswerFormShape()
    {
        RuleFor(form => form.Outcome).NotNull().Says("Relay.Outcome.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

/// <param name="Order">Which order.</param>
/// <param name="Name">The person, masked; or <c>null</c>.</param>
/// <param name="Form">As it begins.</param>
/// <param name="Units">Units right below the actor's own.</param>
public sealed record RelayPage<TForm>(
    OrderPage Order,
    string? Name,
    TForm Form,
    IReadOnlyList<GridPost> Units
)
    where TForm : PortalForm
{
    /// <summary>Address of the order's page.</summary>
    public string Path => $"/orders/{Order.TenantId}/{Order.Id}";

    /// <summary>The units to choose from; one without a holder is told.</summary>
    public IEnumerable<SelectListItem> Choices(PageTexts texts) =>
        Units.Select(unit => new SelectListItem(
            texts[
                unit.Holder is null ? "Relay.UnitEmpty" : "Frame.Aside",
                unit.Name,
                texts.Of(unit.Level)
            ],
            unit.Id.ToString()
        ));
}
