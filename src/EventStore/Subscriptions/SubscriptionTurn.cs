using Npgsql;

namespace StationPortal.EventStore;

/// <summary>One subscription's way through one page of the feed: each event it listens to is one transaction with all that the event causes.</summary>
public sealed class SubscriptionTurn(
    NpgsqlDataSource source,
    EventLog log,
    StoreModel model,
    IForeground foreground
)
{
    // Passing over events writes the checkpoint only now and then: until then they are passed over again.
    private const int PassedOverBeforeMoving = 100;

    /// <param name="subscription">Whose turn it is.</param>
    /// <param name="place">How far it has read; moves on.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Whether there may be more to do at once.</returns>
    public async Task<bool> Run(ISubscription subscription, FeedPlace place, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!place.IsKnown)
        {
            place.Begin(await Checkpoint.Read(connection, subscription.Name, ct));
        }

        var page = await FeedReader.Page(
            connection,
            place.Seen,
            subscription.EventNames,
            model.Events,
            ct
        );
        foreach (var e in page.Events)
        {
            await foreground.Quiet(ct);
            if (!await Handle(connection, subscription, place, e.Position, e, ct))
            {
                return false;
            }
        }

        place.PassOver(page.End, page.Size - page.Events.Count);
        if (place.PassedOver >= PassedOverBeforeMoving)
        {
            await Handle(connection, subscription, place, place.Seen, null, ct);
        }

        return page.IsFull;
    }

    private async Task<bool> Handle(
        NpgsqlConnection connection,
        ISubscription subscription,
        FeedPlace place,
        FeedPosition position,
        StoredEvent? e,
        CancellationToken ct
    )
    {
        var expected = place.Stored;
        place.Forget();
        if (await Checkpoint.BeginAndLock(connection, subscription.Name, ct) != expected)
        {
            // Another process is at work on it, or was since the checkpoint was read.
            await Rollback(connection, ct);
            return false;
        }

        var session = new SubscriptionSession(connection, log);
        try
        {
            if (e is not null)
            {
                await subscription.Handle(e, session, ct);
            }

            await Checkpoint.MoveAndCommit(connection, subscription.Name, position, ct);
        }
        catch (PostgresException collision) when (Collisions.IsCollision(collision))
        {
            // Someone else began or moved on the same stream meanwhile: no failure, the next look decides on what they left.
            await Rollback(connection, ct);
            return false;
        }

        place.Begin(position);
        log.Signal.Raise(session.Written);
        return true;
    }

    private static async Task Rollback(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var rollback = new NpgsqlCommand("rollback", connection);
        await rollback.ExecuteNonQueryAsync(ct);
    }
}
