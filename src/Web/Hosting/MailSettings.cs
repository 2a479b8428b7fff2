namespace StationPortal.Web.Hosting;

/// <summary>How mails leave.</summary>
/// <param name="Host"><c>Mail:Host</c>. The SMTP server; <c>null</c> puts mails as files into the data folder, for demo and development.</param>
/// <param name="Port"><c>Mail:Port</c>.</param>
/// <param name="StartTls"><c>Mail:StartTls</c>. Encrypt before anything is said.</param>
/// <param name="User"><c>Mail:User</c>.</param>
/// <param name="Password"><c>Mail:Password</c>; from the environment, never from a file of the repository.</param>
/// <param name="From"><c>Mail:From</c>. The sender's address.</param>
public sealed record MailSettings(
    string? Host,
    int Port,
    bool StartTls,
    string? User,
    string? Password,
    string From
)
{
    public static MailSettings Read(IConfiguration mail) =>
        new(
            mail["Host"] is { Length: > 0 } host ? host : null,
            mail.GetValue("Port", 25),
            mail.GetValue("StartTls", defaultValue: false),
            mail["User"],
            mail["Password"],
            mail["From"] ?? "portal@localhost"
        );
}
