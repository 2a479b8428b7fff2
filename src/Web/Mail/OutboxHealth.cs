using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace StationPortal.Web.Mail;

/// <summary>Whether mails leave: none that is due has waited for an hour. A dead letter is no illness of the process, it waits for an administrator.</summary>
internal sealed class OutboxHealth(Outbox outbox, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLate = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await outbox.Lateness(clock.GetUtcNow(), cancellationToken) < TooLate
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
