namespace StationPortal.Web.Mail;

/// <summary>Hands one mail to the world. The one place that knows a protocol.</summary>
public interface IMailSender
{
    /// <exception cref="MailRefusedException">The server said no; <see cref="MailRefusedException.ForGood"/> tells whether asking again can help.</exception>
    Task Send(RenderedMail mail, CancellationToken ct);
}

/// <summary>A mail as it leaves.</summary>
/// <param name="Id">Makes the Message-ID; the same in every attempt.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">Both languages.</param>
/// <param name="Body">Plain text in both languages.</param>
public sealed record RenderedMail(Guid Id, string To, string Subject, string Body);

/// <summary>The mail was not taken.</summary>
public sealed class MailRefusedException(string reason, bool forGood, Exception? cause = null)
    : Exception(reason, cause)
{
    /// <summary>Trying again later will not help: no such mailbox, no address.</summary>
    public bool ForGood { get; } = forGood;
}
