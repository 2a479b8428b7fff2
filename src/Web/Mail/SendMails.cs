using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Mail;

/// <summary>Empties the outbox: at least once each, with a growing pause after a failure, and into the dead-letter list when it keeps failing.</summary>
internal sealed partial class SendMails(
    Outbox outbox,
    MailWords words,
    IMailSender sender,
    SealedTexts vault,
    TimeProvider clock,
    ILogger<SendMails> log
) : IScheduledWork
{
    /// <summary>The pauses after each failure; after the last the mail is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    public async Task Run(CancellationToken ct)
    {
        while (await outbox.Take(clock.GetUtcNow(), ct) is { } mail)
        {
            await Send(mail, ct);
        }
    }

    private async Task Send(ClaimedMail mail, CancellationToken ct)
    {
        try
        {
            var person = await vault.Read(mail.Recipient, ct);
            var address =
                person.GetValueOrDefault(PersonFields.Email)
                ?? throw new MailRefusedException("The person has no address.", forGood: true);
            await sender.Send(words.Render(Opened(mail, person), address), ct);
        }
        catch (MailRefusedException refused)
        {
            await Failed(mail, refused, ct);
            return;
        }

        // Not cancelled by a stop: the mail is out, and only this row keeps it from going out again.
        await outbox.MarkSent(mail, clock.GetUtcNow(), CancellationToken.None);
    }

    private static ClaimedMail Opened(
        ClaimedMail mail,
        IReadOnlyDictionary<string, string> person
    ) =>
        mail.Secret
            ? mail with
            {
                Path =
                    person.GetValueOrDefault(OutgoingMail.SealedPathOf(mail.Id))
                    ?? throw new MailRefusedException("Its link is gone.", forGood: true),
            }
            : mail;

    private async Task Failed(ClaimedMail mail, MailRefusedException refused, CancellationToken ct)
    {
        var givenUp = refused.ForGood || mail.Attempts > Pauses.Length;
        DateTimeOffset? again = givenUp ? null : clock.GetUtcNow() + Pauses[mail.Attempts - 1];
        await outbox.MarkFailed(mail.Id, refused.Message, again, ct);
        NotSent(mail.Id, mail.Attempts, refused.Message);
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Id}, attempt {Attempt}: {Why}")]
    private partial void NotSent(Guid id, int attempt, string why);
}
