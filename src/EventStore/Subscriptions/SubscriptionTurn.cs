using Npgsql;

namespace StationPortal.EventStore;

/// <summary>One subscription's way through one page of the feed: each event it listens to is one transaction with all that the event causes.</summary>
public sealed class SubscriptionTurn(NpgsqlDataSource source, EventLog log, StoreModel model)
{
    // Passing over events writes the checkpoint only now and then: until then they are passed over again.
    private const int PassedOverBeforeMoving = 100;

    /// <returns>Whether there may be more to do at once.</returns>
    public async Task<bool> Run(ISubscription subscription, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var expected = await Checkpoint.Read(connection, subscription.Name, ct);
        var page = await FeedReader.Page(
            connection,
            expected,
            subscription.EventNames,
            model.Events,
            ct
        );
        foreach (var entry in page.Where(entry => entry.Event is not null))
        {
            if (!await Handle(connection, subscription, expected, entry, ct))
            {
                return false;
            }

            expected = entry.Position;
        }

        var passedOver = page.Count(entry => entry.Position > expected);
        if (passedOver >= PassedOverBeforeMoving)
        {
            await Handle(
                connection,
                subscription,
                expected,
                new FeedEntry(page[^1].Position, null),
                ct
            );
        }

        return page.Count == FeedReader.PageSize;
    }

    private async Task<bool> Handle(
        NpgsqlConnection connection,
        ISubscription subscription,
        FeedPosition expected,
        FeedEntry entry,
        CancellationToken ct
    )
    {
        if (await Checkpoint.BeginAndLock(connection, subscription.Name, ct) != expected)
        {
            // Another process is at work on it, or was since the page was read.
            await Rollback(connection, ct);
            return false;
        }

        try
        {
            if (entry.Event is { } e)
            {
                await subscription.Handle(e, new SubscriptionSession(connection, log), ct);
            }

            await Checkpoint.MoveAndCommit(connection, subscription.Name, entry.Position, ct);
        }
        catch (PostgresException e) when (Collisions.IsCollision(e))
        {
            // Someone else began or moved on the same stream meanwhile: no failure, the next look decides on what they left.
            await Rollback(connection, ct);
            return false;
        }

        log.Signal.Raise();
        return true;
    }

    private static async Task Rollback(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var rollback = new NpgsqlCommand("rollback", connection);
        await rollback.ExecuteNonQueryAsync(ct);
    }
}
