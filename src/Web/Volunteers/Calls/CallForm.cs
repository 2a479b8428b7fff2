using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.People;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>What the caller said first: a number, a name; and who of those found it is about.</summary>
public sealed class CallerForm : PortalForm
{
    /// <summary>A phone, an ID number or a name.</summary>
    public string? Typed { get; set; }

    /// <summary>The person chosen, or <c>null</c> for somebody new.</summary>
    public Guid? Served { get; set; }

    /// <summary>Somebody who is not among those found.</summary>
    public bool IsNew { get; set; }
}

/// <summary>A call as typed: the person, known or new; what they want; the callback.</summary>
public sealed class CallForm : WantedForm
{
    /// <summary>The person chosen, or <c>null</c> for somebody new.</summary>
    public Guid? Served { get; set; }
    public CallAbout? About { get; set; } = CallAbout.Order;

    /// <summary>The number to call back, when it is not the person's own.</summary>
    public string? Caller { get; set; }
    public bool Callback { get; set; }

    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public Guid? Station { get; set; }
    public string? Village { get; set; }
    public VisitClass? Class { get; set; } = VisitClass.General;

    /// <summary>Somebody alike is known, and this is another person.</summary>
    public bool Another { get; set; }

    /// <summary>Ids that follow from the form, so that a second press meets the same records.</summary>
    internal Guid IdOf(string part) => DerivedId.From("call", part, Once.ToString("N"));

    /// <summary>The new person as taking up needs it.</summary>
    internal TakeUpForm ToTakeUp(DateOnly today) =>
        new()
        {
            Once = IdOf("person"),
            Name = Name,
            IdNumber = IdNumber,
            Phone = Phone,
            Address = Address,
            Station = Station,
            Village = Village,
            Class = Class,
            From = today,
            Another = Another,
        };
}

/// <summary>Shape of <see cref="CallForm"/>.</summary>
public sealed class CallFormShape : AbstractValidator<CallForm>
{
    public CallFormShape()
    {
        RuleFor(form => form.About).NotNull().Says("Call.About.Missing");
        RuleFor(form => form.Caller).Must(IsPhone).Says("People.Phone.Wrong");
        RuleFor(form => form.Note).MaximumLength(2000);
        When(
            form => !string.IsNullOrEmpty(form.Item),
            () =>
            {
                RuleFor(form => form.Urgency).NotNull().Says("Order.Urgency.Missing");
                RuleFor(form => form.From).NotNull().Says("Order.From.Missing");
                RuleFor(form => form.Until).NotNull().Says("Order.Until.Missing");
            }
        );
        When(
            form => form.Served is null,
            () =>
            {
                RuleFor(form => form.Name).NotEmpty().Says("People.Name.Missing");
                RuleFor(form => form.Name).MaximumLength(40);
                RuleFor(form => form.IdNumber)
                    .Must(text =>
                        string.IsNullOrWhiteSpace(text) || Normal.IdNumber(text).Length == 18
                    )
                    .Says("People.IdNumber.Wrong");
                RuleFor(form => form.Phone).Must(IsPhone).Says("People.Phone.Wrong");
                RuleFor(form => form.Address).MaximumLength(200);
                RuleFor(form => form.Station).NotNull().Says("People.Station.Missing");
                RuleFor(form => form.Village).NotEmpty().Says("People.Village.Missing");
                RuleFor(form => form.Class).NotNull().Says("People.Class.Missing");
            }
        );
    }

    private static bool IsPhone(string? text) =>
        string.IsNullOrWhiteSpace(text) || Normal.Phone(text).Length is > 6 and < 13;
}

/// <summary>A call about nobody in particular.</summary>
public sealed class GeneralCallForm : PortalForm
{
    public CallAbout? About { get; set; } = CallAbout.Question;
    public CallTopic? Topic { get; set; }

    /// <summary>Where it was taken, for whoever works at a station.</summary>
    public Guid? Station { get; set; }
}

/// <summary>Shape of <see cref="GeneralCallForm"/>.</summary>
public sealed class GeneralCallFormShape : AbstractValidator<GeneralCallForm>
{
    public GeneralCallFormShape() =>
        RuleFor(form => form.About).NotNull().Says("Call.About.Missing");
}

/// <summary>One screen for a call: the search, who was found, and what they want.</summary>
/// <param name="Caller">What was typed first.</param>
/// <param name="Found">People within reach who fit; <c>null</c> before the search.</param>
/// <param name="Chosen">Whom the call is about, or <c>null</c>.</param>
/// <param name="Fields">What may be ordered; <c>null</c> until the person is chosen.</param>
/// <param name="Stations">For somebody new.</param>
/// <param name="Villages">For somebody new.</param>
public sealed record CallDesk(
    CallerForm Caller,
    IReadOnlyList<FoundPerson>? Found,
    FoundPerson? Chosen,
    WantedFields? Fields,
    IReadOnlyList<SelectListItem> Stations,
    VillageChoice Villages
)
{
    public CallForm Form { get; init; } = new();

    public GeneralCallForm General { get; init; } = new();

    /// <summary>The form for a call about nobody stands open: it was sent and refused.</summary>
    public bool GeneralOpen { get; init; }
}
