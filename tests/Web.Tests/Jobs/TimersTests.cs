using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using StationPortal.Testing;
using StationPortal.Web.Jobs;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Jobs;

public sealed class TimersTests(PortalFixture portal, PostgresFixture postgres)
    : IClassFixture<PortalFixture>,
        IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task work_that_runs_is_told_that_the_portal_stops_and_the_stop_waits_for_its_end()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Endless>();
        builder.Services.AddTimers(
            postgres.ConnectionString,
            quartz =>
                quartz.ScheduleJob<RunWork<Endless>>(
                    trigger => trigger.WithIdentity("endless").StartNow(),
                    job => job.WithIdentity("endless")
                )
        );
        using var host = builder.Build();
        var work = host.Services.GetRequiredService<Endless>();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await work.Began.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(work.HasEnded);
    }

    [Fact]
    public async Task no_timer_fires_by_itself_where_the_clock_stands_still()
    {
        var schedulers = portal.Services.GetRequiredService<ISchedulerFactory>();
        var scheduler = await schedulers.GetScheduler(TestContext.Current.CancellationToken);
        var trigger = await scheduler.GetTrigger(
            new TriggerKey("timed-jobs"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(FakeClock.Start.AddMinutes(1), trigger?.NextFireTimeUtc);
    }

    /// <summary>Work that ends only when it is told to.</summary>
    public sealed class Endless : IScheduledWork
    {
        private readonly TaskCompletionSource began = new();

        public Task Began => began.Task;

        public bool HasEnded { get; private set; }

        public async Task Run(CancellationToken ct)
        {
            began.TrySetResult();
            try
            {
                await new TaskCompletionSource().Task.WaitAsync(ct);
            }
            finally
            {
                HasEnded = true;
            }
        }
    }
}
