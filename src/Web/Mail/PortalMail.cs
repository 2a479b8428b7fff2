using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace StationPortal.Web.Mail;

/// <summary>What sending needs.</summary>
internal static class PortalMail
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services) =>
        services
            .AddDbContext<OutboxDb>(
                (provider, options) =>
                    options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            )
            .AddSingleton<Outbox>()
            .AddSingleton<MailWords>()
            .AddSingleton<MailHistory>()
            .AddSingleton<IMailSender, SmtpMailSender>();
}
