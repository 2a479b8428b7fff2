using System.Globalization;
using StationPortal.Vault;
using StationPortal.Web.Frame;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Sms;

/// <summary>Empties the outbox of text messages: at least once each, with a growing pause after a failure, and given up when it keeps failing.</summary>
internal sealed partial class SendSms(
    SmsOutbox outbox,
    ISmsGateway gateway,
    SealedTexts vault,
    Texts texts,
    TimeProvider clock,
    ILogger<SendSms> log
) : IScheduledWork
{
    private static readonly CultureInfo[] Languages = [new(Texts.Chinese), new(Texts.English)];

    /// <summary>The pauses after each failure; after the last the message is given up: news of yesterday helps nobody.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
    ];

    public async Task Run(CancellationToken ct)
    {
        while (await outbox.Take(clock.GetUtcNow(), ct) is { } message)
        {
            await Send(message, ct);
        }
    }

    private async Task Send(ClaimedSms message, CancellationToken ct)
    {
        try
        {
            var person = await vault.Read(message.Recipient, ct);
            var phone =
                person.GetValueOrDefault(PersonFields.Phone)
                ?? throw new SmsRefusedException("The person has no phone.", forGood: true);
            await gateway.Send(new RenderedSms(message.Id, phone, TextOf(message)), ct);
        }
        catch (SmsRefusedException refused)
        {
            await Failed(message, refused, ct);
            return;
        }

        // Not cancelled by a stop: the message is out, and only this row keeps it from going out again.
        await outbox.MarkSent(message.Id, clock.GetUtcNow(), CancellationToken.None);
    }

    private string TextOf(ClaimedSms message) =>
        string.Join(
            '\n',
            Languages.Select(language => texts.In(language, $"Sms.{message.Kind}", message.Values))
        );

    private async Task Failed(ClaimedSms message, SmsRefusedException refused, CancellationToken ct)
    {
        var givenUp = refused.ForGood || message.Attempts > Pauses.Length;
        DateTimeOffset? again = givenUp ? null : clock.GetUtcNow() + Pauses[message.Attempts - 1];
        await outbox.MarkFailed(message.Id, refused.Message, again, ct);
        NotSent(message.Id, message.Attempts, refused.Message);
    }

    [LoggerMessage(LogLevel.Warning, "Text message {Id}, attempt {Attempt}: {Why}")]
    private partial void NotSent(Guid id, int attempt, string why);
}
