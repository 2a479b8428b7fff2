using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Stations.Months;

/// <summary>Registers what keeps the stations' months: their jobs, what follows a station's changes, the mails of reminders.</summary>
public static class MonthSetup
{
    public static IServiceCollection AddStationMonths(this IServiceCollection services) =>
        services
            .AddTimedJob<PlanMonthsWhenDue>()
            .AddTimedJob<RemindTasksWhenDue>()
            .AddSubscription<ReviseMonthsWhenStationChanges>()
            .AddSubscription<TellWhenTaskReminded>()
            .AddSubscription<DoTasksWhenRecorded>()
            .AddSingleton<CountedTasks>()
            .AddSingleton<ICountedWork, CountedVisits>()
            .AddSingleton<ReminderRecipients>()
            .AddScoped<TickFacts>()
            .AddScoped<CountedRecords>()
            .AddScoped<WhoTicked>();
}
