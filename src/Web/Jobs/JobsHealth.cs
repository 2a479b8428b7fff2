using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace StationPortal.Web.Jobs;

/// <summary>Whether this process fires timers. Asks the scheduler only: Quartz's own check waits for a database that is away.</summary>
internal sealed class JobsHealth(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
    }
}
