namespace StationPortal.Web.Mail;

/// <summary>What sending needs.</summary>
internal static class PortalMail
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services) =>
        services
            .AddSingleton<Outbox>()
            .AddSingleton<MailWords>()
            .AddSingleton<MailHistory>()
            .AddSingleton<IMailSender, SmtpMailSender>();
}
