using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>What a notice may tell of an order: number, item, village and time, and nobody (PD-05).</summary>
/// <param name="Village">Name of the village.</param>
/// <param name="From">The service begins, as planned.</param>
/// <param name="Page">Where the recipient finds it, or <c>null</c>.</param>
public sealed record OrderWords(
    string Number,
    string Title,
    string Village,
    DateTimeOffset From,
    string? Page
);

/// <summary>A notice about an order.</summary>
public abstract record OrderNotice(Guid Recipient, OrderWords Order) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values =>
        [Order.Number, Order.Title, Order.Village, Order.From];

    public override string? Path => Order.Page;
}

/// <summary>The claim is accepted at once.</summary>
public sealed record ClaimAcceptedMail(Guid Recipient, OrderWords Order)
    : OrderNotice(Recipient, Order);

/// <summary>A risk item is claimed and waits for the station (OR-07).</summary>
public sealed record ClaimWaitsMail(Guid Recipient, OrderWords Order)
    : OrderNotice(Recipient, Order);

/// <summary>The station approved the claim.</summary>
public sealed record ClaimApprovedMail(Guid Recipient, OrderWords Order)
    : OrderNotice(Recipient, Order);

/// <summary>The station did not approve it; the volunteer is not to blame.</summary>
public sealed record ClaimTurnedDownMail(Guid Recipient, OrderWords Order, TurnDownReason Reason)
    : OrderNotice(Recipient, Order)
{
    public override IReadOnlyList<object> Values => [.. base.Values, Reason];
}

/// <summary>They moved up from the waiting list (OR-08).</summary>
public sealed record MovedUpMail(Guid Recipient, OrderWords Order) : OrderNotice(Recipient, Order);

/// <summary>The order was cancelled while they were to do it.</summary>
public sealed record OrderCancelledMail(Guid Recipient, OrderWords Order, CancelReason Reason)
    : OrderNotice(Recipient, Order)
{
    public override IReadOnlyList<object> Values => [.. base.Values, Reason];
}

/// <summary>The service is tomorrow.</summary>
public sealed record ServiceTomorrowMail(Guid Recipient, OrderWords Order)
    : OrderNotice(Recipient, Order);

/// <summary>To the person served: the order is done, and somebody will ask how it was.</summary>
public sealed record RatingAskedMail(Guid Recipient, OrderWords Order)
    : OrderNotice(Recipient, Order);

/// <summary>To a volunteer: something of theirs ends soon.</summary>
public sealed record VolunteerTermEndsMail(Guid Recipient, VolunteerTerm Term, DateOnly EndsOn)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Term, EndsOn];

    public override string Path => "/me/volunteer";
}

/// <summary>To a volunteer: the registration was verified.</summary>
public sealed record VolunteerVerifiedMail(Guid Recipient, string Number) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Number];

    public override string Path => "/me/volunteer";
}

/// <summary>To a volunteer: the registration was turned down.</summary>
public sealed record VolunteerTurnedDownMail(Guid Recipient, VolunteerTurnDown Reason)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Reason];

    public override string Path => "/me/volunteer";
}

/// <summary>To a volunteer: somebody registered again with their ID number.</summary>
public sealed record RegistrationRepeatedMail(Guid Recipient) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [];

    public override string Path => "/password/forgot";
}
