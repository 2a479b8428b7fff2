using Npgsql;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>On a PostgreSQL of its own: a transaction held open anywhere in a cluster holds the feed.</summary>
public sealed class FeedTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_event_whose_number_was_drawn_early_and_that_commits_late_is_not_skipped()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        await using var early = await HeldOpen(store);
        var late = await store.Append<Purse>(Store.NewKey(), new PurseFilled(2));
        Assert.True(late.Events[0].Position.Sequence > early.Sequence);

        Assert.Empty(await Feed(store, default));
        await early.Commit();

        Assert.Equal(
            [early.Sequence, late.Events[0].Position.Sequence],
            await Feed(store, default)
        );
    }

    [Fact]
    public async Task a_transaction_that_began_early_and_draws_its_number_late_is_not_skipped()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        await using var early = await HeldOpen(store);
        var between = await store.Append<Purse>(Store.NewKey(), new PurseFilled(2));
        var second = await early.AppendMore();
        Assert.True(second > between.Events[0].Position.Sequence);

        Assert.Empty(await Feed(store, default));
        await early.Commit();

        var page = await Feed(store, default);
        Assert.Equal([early.Sequence, second, between.Events[0].Position.Sequence], page);
    }

    [Fact]
    public async Task a_reader_that_was_past_a_commit_still_gets_what_began_before_it()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        var first = await store.Append<Purse>(Store.NewKey(), new PurseFilled(1));
        await using var open = await HeldOpen(store);
        var third = await store.Append<Purse>(Store.NewKey(), new PurseFilled(3));

        Assert.Equal([first.Events[0].Position.Sequence], await Feed(store, default));
        await open.Commit();

        Assert.Equal(
            [open.Sequence, third.Events[0].Position.Sequence],
            await Feed(store, first.Events[0].Position)
        );
    }

    [Fact]
    public async Task what_is_rolled_back_holds_nothing_up_and_never_appears()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        await using (var gone = await HeldOpen(store))
        {
            await gone.RollBack();
        }

        var kept = await store.Append<Purse>(Store.NewKey(), new PurseFilled(1));

        Assert.Equal([kept.Events[0].Position.Sequence], await Feed(store, default));
    }

    [Fact]
    public async Task two_appends_to_different_streams_never_wait_for_each_other()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        await using var open = await HeldOpen(store);

        for (var i = 0; i < 20; i++)
        {
            await store
                .Append<Purse>(Store.NewKey(), new PurseFilled(i))
                .WaitAsync(TimeSpan.FromSeconds(5), ct);
        }

        await open.Commit();
        Assert.Equal(21, (await Feed(store, default)).Count);
    }

    [Fact]
    public async Task under_many_writers_a_reader_sees_every_event_once_and_in_order()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        const int writers = 12;
        const int each = 60;
        var writing = Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(async w =>
                {
                    var key = Store.NewKey();
                    for (var i = 0; i < each; i++)
                    {
                        await store.Append<Purse>(
                            key,
                            Enumerable.Repeat<object>(new PurseFilled(w), 1 + (i % 3)).ToArray()
                        );
                    }
                })
        );

        var seen = new List<StoredEvent>();
        var position = default(FeedPosition);
        await Poll.Until(async () =>
        {
            var done = writing.IsCompleted;
            await foreach (var e in store.Log.ReadFeed(position, ct))
            {
                Assert.True(e.Position > position);
                position = e.Position;
                seen.Add(e);
            }

            return done;
        });

        await writing;
        Assert.Equal(writers * each * 2, seen.Count);
        Assert.Equal(seen.Count, seen.Select(e => e.Id).Distinct().Count());
        Assert.All(
            seen.GroupBy(e => e.Stream),
            stream =>
                Assert.Equal(stream.Select(e => e.Version).Order(), stream.Select(e => e.Version))
        );
    }

    private static async Task<List<long>> Feed(Store store, FeedPosition after)
    {
        var page = new List<long>();
        await foreach (var e in store.Log.ReadFeed(after, ct))
        {
            page.Add(e.Position.Sequence);
        }

        return page;
    }

    private static async Task<OpenAppend> HeldOpen(Store store)
    {
        var connection = await store.Source.OpenConnectionAsync(ct);
        var open = new OpenAppend(connection, await connection.BeginTransactionAsync(ct));
        open.Sequence = await open.AppendMore();
        return open;
    }

    /// <summary>An append whose transaction a test ends when it likes.</summary>
    private sealed class OpenAppend(NpgsqlConnection connection, NpgsqlTransaction transaction)
        : IAsyncDisposable
    {
        public long Sequence { get; set; }

        public async Task<long> AppendMore()
        {
            await using var command = new NpgsqlCommand(
                """
                with stream as (insert into mt_streams (tenant_id, id, type, version) values ('440105', $1, 'purse', 1) returning id)
                insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
                select nextval('mt_events_sequence'), $1, id, 1, '{"Amount":1}', 'sample.purse_filled', now(), '440105' from stream
                returning seq_id
                """,
                connection
            );
            command.Parameters.AddWithValue(Guid.CreateVersion7());
            return (long)(await command.ExecuteScalarAsync(ct))!;
        }

        public Task Commit() => transaction.CommitAsync(ct);

        public Task RollBack() => transaction.RollbackAsync(ct);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
