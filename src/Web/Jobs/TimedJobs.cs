using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Jobs;

/// <summary>Runs what the modules' timed jobs find due: one decision each, as the portal itself.</summary>
public sealed partial class TimedJobs(
    IServiceScopeFactory scopes,
    Decider decider,
    TimeProvider clock,
    ILogger<TimedJobs> log
) : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var job in scope.ServiceProvider.GetServices<ITimedJob>())
        {
            await foreach (var due in job.WhatIsDue(clock.GetUtcNow(), ct))
            {
                await Decide(job, due, ct);
            }
        }
    }

    private async Task Decide(ITimedJob job, DueDecision due, CancellationToken ct)
    {
        try
        {
            await decider.Decide(due.Decision, Actor.Portal(due.Tenant), ct);
        }
        // Another process was first, or somebody decided since the read model was asked.
        catch (RuleBrokenException refused)
        {
            PassedOver(job.Name, refused.Message);
        }
        catch (ConflictException overtaken)
        {
            PassedOver(job.Name, overtaken.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Job}: passed over, {Why}")]
    private partial void PassedOver(string job, string why);
}
