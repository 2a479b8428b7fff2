using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>An order as typed; the forms of door, hotline and chat group add what is theirs.</summary>
public class WantedForm : PortalForm
{
    /// <summary>Code of the item.</summary>
    public string? Item { get; set; }
    public Urgency? Urgency { get; set; } = StationPortal.Volunteers.Urgency.InStages;
    public DateTimeOffset? From { get; set; }
    public DateTimeOffset? Until { get; set; }

    /// <summary>What the one who orders is to the person; empty when it is the person.</summary>
    public ProxyRelation? Relation { get; set; }
    public ConsentWay? Consent { get; set; }
    public int? Places { get; set; }
    public string? Note { get; set; }

    /// <summary>For the morning of the next day.</summary>
    public static TForm Tomorrow<TForm>(DateTimeOffset now)
        where TForm : WantedForm, new()
    {
        var day = ChinaTime.DateOf(now).AddDays(1);
        return new TForm
        {
            From = ChinaTime.At(day, new TimeOnly(9, 0)),
            Until = ChinaTime.At(day, new TimeOnly(11, 0)),
        };
    }

    /// <summary>As the rules take it.</summary>
    /// <param name="channel">How it came in.</param>
    /// <param name="note">Names the words in the vault, or <c>null</c>.</param>
    /// <param name="cause">What made it, or <c>null</c>.</param>
    internal WantedOrder ToWanted(OrderChannel channel, Guid? note, OrderCause? cause = null) =>
        new(
            Item ?? "",
            channel,
            Urgency.GetValueOrDefault(),
            new OrderTime(From.GetValueOrDefault(), Until.GetValueOrDefault()),
            Relation is null && Consent is null ? null : new ProxyAsked(Relation, Consent),
            note,
            Places,
            cause
        );
}

/// <summary>Shape of <see cref="WantedForm"/> and of the forms that extend it.</summary>
public abstract class WantedFormShape<TForm> : AbstractValidator<TForm>
    where TForm : WantedForm
{
    protected WantedFormShape()
    {
        RuleFor(form => form.Item).NotEmpty().Says("Order.Item.Missing");
        RuleFor(form => form.Urgency).NotNull().Says("Order.Urgency.Missing");
        RuleFor(form => form.From).NotNull().Says("Order.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Order.Until.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

/// <summary>An order at the door.</summary>
public sealed class DoorForm : WantedForm;

/// <summary>Shape of <see cref="DoorForm"/>.</summary>
public sealed class DoorFormShape : WantedFormShape<DoorForm>;

/// <summary>The fields of an order, with what may be chosen.</summary>
/// <param name="Form">As it begins.</param>
/// <param name="Items">What fits the person.</param>
public sealed record WantedFields(WantedForm Form, IReadOnlyList<SelectListItem> Items);

/// <summary>An order for somebody served.</summary>
/// <param name="Served">Address of the person's page.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Groups">The person's groups of need.</param>
/// <param name="Open">Their orders that are not over, so that nothing is ordered twice.</param>
/// <param name="Fields">What is ordered.</param>
public sealed record DoorPage(
    string Served,
    string? Name,
    IReadOnlyList<NeedGroup> Groups,
    IReadOnlyList<OrderPage> Open,
    WantedFields Fields
)
{
    public WantedForm Form => Fields.Form;
}
