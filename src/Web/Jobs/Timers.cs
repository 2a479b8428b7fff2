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
            // A stop waits for running work: it is asked to end, so that the wait is short and the database is still there.
            quartz.ConfigureScheduler(scheduler =>
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs
            );
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

    /// <summary>When a timer may fire first. Without it one whose time is the moment of the start itself would fire, also where the clock stands still.</summary>
    public static DateTimeOffset AfterStart(IServiceProvider services) =>
        services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(1);

    /// <summary>After a stop the work runs once, not once for every time that was missed.</summary>
    public static void MissedOnce(CronScheduleBuilder times) =>
        times
            .InTimeZone(
                TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", ChinaTime.Offset, null, null)
            )
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
}
