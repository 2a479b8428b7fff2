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
        var listener = signal.Listen(subscription.EventNames);
        var place = new FeedPlace();
        var (failures, next, wait) = (0, listener.Next, pace.Look);
        while (!ct.IsCancellationRequested)
        {
            var heard = next.IsCompleted;
            next = listener.Next;
            var run = turn.Run(subscription, place, ct);

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
                wait = pace.LookAfter(heard, wait);
                await Pause(
                    run.Result ? Task.CompletedTask : Task.WhenAny(next, Task.Delay(wait, ct))
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
