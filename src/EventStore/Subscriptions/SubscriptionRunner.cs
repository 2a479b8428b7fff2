using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Works on every subscription as long as the host runs. Many processes may; the lock on a checkpoint lets one at a time do an event.</summary>
public sealed class SubscriptionRunner(
    IEnumerable<ISubscription> subscriptions,
    SubscriptionTurn turn,
    NpgsqlDataSource source,
    FeedSignal signal,
    SubscriptionPace pace,
    ILogger<SubscriptionRunner> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(subscriptions.Select(subscription => Work(subscription, stoppingToken)));

    private async Task Work(ISubscription subscription, CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            var next = signal.Next;
            var run = turn.Run(subscription, ct);

            // Whatever fails, the loop goes on: the event stays due, and nothing of the attempt was kept.
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (run.IsFaulted)
            {
                failures++;
                await Note(subscription, run.Exception.GetBaseException(), failures, ct);
                await Pause(Task.Delay(pace.RetryAfter(failures), ct));
            }
            else if (run.IsCompletedSuccessfully)
            {
                failures = 0;
                await Pause(
                    run.Result ? Task.CompletedTask : Task.WhenAny(next, Task.Delay(pace.Look, ct))
                );
            }
        }
    }

    private async Task Note(
        ISubscription subscription,
        Exception failure,
        int failures,
        CancellationToken ct
    )
    {
        logger.LogWarning(
            failure,
            "Subscription {Name} failed {Failures} times in a row and tries again.",
            subscription.Name,
            failures
        );
        await Pause(Checkpoint.NoteFailure(source, subscription.Name, failure, ct));
    }

    // Neither the host's end nor a database that is away may end the loop.
    private static async Task Pause(Task task) =>
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
