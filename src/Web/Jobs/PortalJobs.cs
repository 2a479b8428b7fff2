using Quartz;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Results;
using StationPortal.Web.Mail;
using StationPortal.Web.Persons;
using StationPortal.Web.Procurement.Warnings;
using StationPortal.Web.Sms;
using StationPortal.Web.Volunteers.Attendance;
using StationPortal.Web.Volunteers.Notices;

namespace StationPortal.Web.Jobs;

/// <summary>Everything that a clock starts, on one screen: the modules' timed jobs, and the portal's own work with its times in Asia/Shanghai (second minute hour day month weekday).</summary>
internal static class PortalJobs
{
    public static IServiceCollection AddPortalJobs(
        this IServiceCollection services,
        string connectionString
    ) =>
        services
            .AddSingleton<TimedJobs>()
            .AddTimers(
                connectionString,
                quartz =>
                {
                    quartz.Work<TimedJobs>("timed-jobs", "0 * * * * ?");
                    quartz.Work<SendMails>("send-mails", "0/10 * * * * ?");
                    quartz.Work<SendSms>("send-sms", "5/10 * * * * ?");
                    quartz.Work<RemindOfServices>("remind-of-services", "0 0/10 18-20 * * ?");
                    quartz.Work<TakeDailyRoot>("daily-root", "0 */10 * * * ?");
                    quartz.Work<WarnOfPeriods>("warn-of-periods", "0 5/10 * * * ?");
                    quartz.Work<RemindToConfirm>("remind-to-confirm", "0 25 8 * * ?");
                    quartz.Work<RemindOfRectifications>("remind-of-rectifications", "0 35 8 * * ?");
                    quartz.Work<EraseWhenDue>("erase-when-due", "0 30 2 * * ?");
                }
            )
            .AddScoped<SendMails>()
            .AddScoped<SendSms>()
            .AddScoped<RemindOfServices>()
            .AddScoped<TakeDailyRoot>()
            .AddScoped<RunningPeriods>()
            .AddScoped<WarnOfPeriods>()
            .AddScoped<EraseWhenDue>();

    private static void Work<TWork>(this IQuartzBuilder quartz, string name, string cron)
        where TWork : class, IScheduledWork =>
        quartz.ScheduleJob<RunWork<TWork>>(
            (services, trigger) =>
                trigger
                    .WithIdentity(name)
                    .StartAt(Timers.AfterStart(services))
                    .WithCronSchedule(cron, Timers.MissedOnce),
            (_, job) => job.WithIdentity(name)
        );

    public static IServiceCollection AddTimedJob<TJob>(this IServiceCollection services)
        where TJob : class, ITimedJob => services.AddScoped<ITimedJob, TJob>();
}
