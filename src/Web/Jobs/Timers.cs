using Quartz;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Jobs;

/// <summary>Quartz on PostgreSQL: every process has it, one at a time fires each timer. It goes by the host's clock: where that stands still, as in tests, nothing fires by itself.</summary>
internal static class Timers
{
    public static IServiceCollection AddTimers(
        this IServiceCollection services,
        string connectionString,
        Action<IQuartzBuilder> schedule
    )
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connectionString);
                store.UseClustering();
                store.ProvisionSchema();
            });
            schedule(quartz);
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>After a stop the work runs once, not once for every time that was missed.</summary>
    public static void MissedOnce(CronScheduleBuilder times) =>
        times
            .InTimeZone(
                TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", ChinaTime.Offset, null, null)
            )
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
}
