using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Records;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>A call's page.</summary>
/// <param name="Row">Without anything personal.</param>
/// <param name="Person">The person, masked but for what was revealed.</param>
/// <param name="Owner">User name of who is responsible; <c>null</c> when the station is.</param>
/// <param name="MayAct">The reader does something about it.</param>
public sealed record CallView(CallPage Row, OrderPersonView Person, string? Owner, bool MayAct)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>Address of the page.</summary>
    public string Path => $"/calls/{Row.TenantId}/{Row.Id}";

    public PressForm Form { get; } = new();

    public RevealNoteForm Revealing { get; } = new();

    public SettleLeadForm Settling { get; } = new();
}

/// <summary>What somebody found who went after a lead.</summary>
public sealed class SettleLeadForm : PortalForm
{
    public LeadOutcome? Outcome { get; set; }
    public string? Words { get; set; }
}

/// <summary>Shape of <see cref="SettleLeadForm"/>.</summary>
public sealed class SettleLeadFormShape : AbstractValidator<SettleLeadForm>
{
    public SettleLeadFormShape()
    {
        RuleFor(form => form.Outcome).NotNull().Says("Call.Outcome.Missing");
        RuleFor(form => form.Words).MaximumLength(2000);
    }
}

/// <summary>One call of the list.</summary>
public sealed class CallListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid? Person { get; init; }
    public required CallAbout About { get; init; }
    public required string Village { get; init; }
    public required CallStatus Status { get; init; }
    public DateTimeOffset? Due { get; init; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Masked; <c>null</c> when the vault holds no name, or the call is about nobody.</summary>
    public string? Name { get; set; }
}

/// <summary>Colours of calls.</summary>
public static class CallTones
{
    public static Tone Of(CallStatus status) =>
        status switch
        {
            CallStatus.Callback => Tone.Amber,
            CallStatus.Lead => Tone.Red,
            _ => Tone.Green,
        };
}
