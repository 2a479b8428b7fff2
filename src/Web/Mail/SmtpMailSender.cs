using System.Net;
using System.Net.Mail;
using System.Text;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Mail;

/// <summary>Sends by SMTP, or puts the mail as a file into a folder where no server is set.</summary>
internal sealed class SmtpMailSender(PortalSettings settings) : IMailSender
{
    private const int FirstPermanentReply = 500;

    /// <summary>Shorter than the claim on a mail, so that no second process takes it meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(RenderedMail mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var message = Message(mail);
            using var client = Client();
            await client.SendMailAsync(message, patience.Token);
        }
        catch (FormatException e)
        {
            throw new MailRefusedException("The address is not one.", forGood: true, e);
        }
        catch (SmtpException e)
        {
            // The reply may repeat the address, so only its number is kept.
            throw new MailRefusedException(
                $"SMTP {(int)e.StatusCode} {e.StatusCode}",
                (int)e.StatusCode >= FirstPermanentReply,
                e
            );
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new MailRefusedException("The server did not answer in time.", forGood: false, e);
        }
    }

    private MailMessage Message(RenderedMail mail)
    {
        var message = new MailMessage(settings.Mail.From, mail.To, mail.Subject, mail.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // SmtpClient writes none of its own; a fixed one lets the receiver see that a second copy is the same mail.
        message.Headers.Add(
            "Message-ID",
            $"<{mail.Id:N}@{new MailAddress(settings.Mail.From).Host}>"
        );
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private SmtpClient Client()
    {
        if (settings.Mail.Host is not { } host)
        {
            var folder = settings.MailFolder;
            Directory.CreateDirectory(folder);
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = folder,
            };
        }

        return new SmtpClient(host, settings.Mail.Port)
        {
            EnableSsl = settings.Mail.StartTls,
            Credentials = settings.Mail.User is { } user
                ? new NetworkCredential(user, settings.Mail.Password)
                : null,
        };
    }
}
