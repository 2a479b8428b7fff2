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
            await Run(job, ct);
        }
    }

    /// <summary>Runs what one job finds due.</summary>
    public Task Run(ITimedJob job, CancellationToken ct) =>
        Parallel.ForEachAsync(
            job.WhatIsDue(clock.GetUtcNow(), ct),
            new ParallelOptions { MaxDegreeOfParallelism = job.AtOnce, CancellationToken = ct },
            async (due, each) =>
            {
                if (await IsDecided(job, due.Tenant, due.Decision, each))
                {
                    return;
                }

                foreach (var alone in due.OneByOne)
                {
                    await IsDecided(job, due.Tenant, alone, each);
                }
            }
        );

    private async Task<bool> IsDecided(
        ITimedJob job,
        string tenant,
        IDecision decision,
        CancellationToken ct
    )
    {
        try
        {
            await decider.Decide(decision, Actor.Portal(tenant), ct);
            return true;
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

        return false;
    }

    [LoggerMessage(LogLevel.Information, "{Job}: passed over, {Why}")]
    private partial void PassedOver(string job, string why);
}
