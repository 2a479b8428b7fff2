using Quartz;

namespace StationPortal.Web.Jobs;

/// <summary>The one Quartz job: runs a piece of work in a scope of its own. Never twice at a time in the whole cluster; what fails runs again at its next time.</summary>
[DisallowConcurrentExecution]
internal sealed class RunWork<TWork>(TWork work) : IJob
    where TWork : class, IScheduledWork
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await work.Run(cancellationToken);
}
