using StationPortal.EventStore;
using StationPortal.Web.Mail;

namespace StationPortal.Web.Sms;

/// <summary>One text message of an administrator's list, without its words.</summary>
public sealed class SmsListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Recipient { get; init; }

    /// <summary>Names what it is about.</summary>
    public required string Kind { get; init; }
    public required MailState State { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>What the gateway said last; no number in it.</summary>
    public string? Failure { get; init; }

    /// <summary>Told afterwards; <c>null</c> when the person has no phone or was erased.</summary>
    public string? MaskedPhone { get; set; }
}
