namespace StationPortal.Web.Sms;

/// <summary>Hands one text message to the world. The one place that knows a provider: a county plugs its own in here.</summary>
public interface ISmsGateway
{
    /// <param name="message">Its id is the same in every attempt: a gateway that knows it already sends nothing again.</param>
    /// <param name="ct">Ends the attempt.</param>
    /// <exception cref="SmsRefusedException">The gateway said no; <see cref="SmsRefusedException.ForGood"/> tells whether asking again can help.</exception>
    Task Send(RenderedSms message, CancellationToken ct);
}

/// <summary>A text message as it leaves.</summary>
/// <param name="Id">The idempotency key.</param>
/// <param name="To">The phone number.</param>
/// <param name="Text">Both languages, without personal data.</param>
public sealed record RenderedSms(Guid Id, string To, string Text)
{
    /// <summary>The number reaches no log.</summary>
    public override string ToString() => $"{nameof(RenderedSms)} {Id}";
}

/// <summary>The message was not taken. The reason holds no number.</summary>
public sealed class SmsRefusedException(string reason, bool forGood, Exception? cause = null)
    : Exception(reason, cause)
{
    /// <summary>Trying again later will not help: no such number.</summary>
    public bool ForGood { get; } = forGood;
}
