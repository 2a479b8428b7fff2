using StationPortal.Jurisdiction;

namespace StationPortal.Web.Mail;

/// <summary>An administrator's question to the mail server whether it takes our mails.</summary>
public sealed record TrialMail(Guid Recipient, DateTimeOffset At) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [At];
}
