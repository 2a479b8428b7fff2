using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class DecidingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_was_appended_is_read_back_as_it_was()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        var commit = await store.Append<Parcel>(
            key,
            new ParcelScanned("贵阳 \"北\" 𠮷", Store.Now),
            new ParcelScanned("柳州", Store.Now),
            new ParcelDelivered("张")
        );

        var events = await store.Log.ReadStream(key, null, ct);

        Assert.Equal([1, 2, 3, 4], events.Select(e => e.Version));
        Assert.Equal(new ParcelSent("昆明", "广州", 12.50m), events[0].Data);
        Assert.Equal(new ParcelScanned("贵阳 \"北\" 𠮷", Store.Now), events[1].Data);
        Assert.Equal("sample.parcel_delivered", events[3].TypeName);
        Assert.Equal("a-1", events[3].Headers["account"]);
        Assert.Equal(("c-1", Store.Now), (events[3].CorrelationId, events[3].At));
        Assert.Equal(
            commit.Events.Select(e => (e.Id, e.Version)),
            events.Skip(1).Select(e => (e.Id, e.Version))
        );
    }

    [Fact]
    public async Task a_missing_stream_is_null_for_the_decision_and_empty_for_the_reader()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        Parcel? seen = new(1, 1, true);

        await store.Log.Decide(
            [StreamUse.Of<Parcel>(key)],
            streams =>
            {
                seen = streams.Find<Parcel>(key);
                return [];
            },
            Store.Context(),
            [],
            ct
        );

        Assert.Null(seen);
        Assert.Empty(await store.Log.ReadStream(key, null, ct));
        Assert.Null(await store.Log.Find<Parcel>(key, ct));
        Assert.Equal(
            0L,
            await store.Scalar<long>("select count(*) from mt_streams where id = $1", key.Id)
        );
    }

    [Fact]
    public async Task a_stream_can_be_read_as_it_stood()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        await store.Log.Decide(
            [StreamUse.Of<Parcel>(key)],
            _ => [Change.To<Parcel>(key, new ParcelDelivered(null))],
            Store.Context() with
            {
                At = Store.Now.AddDays(3),
            },
            [],
            ct
        );

        Assert.Single(await store.Log.ReadStream(key, Store.Now.AddDays(1), ct));
        Assert.Equal(2, (await store.Log.ReadStream(key, null, ct)).Count);
        var before = await store.Log.Find<Parcel>(key, Store.Now.AddDays(1), ct);
        var now = await store.Log.Find<Parcel>(key, ct);
        Assert.Equal((false, true), (before?.Delivered, now?.Delivered));
    }

    [Fact]
    public async Task a_version_the_user_saw_that_is_past_is_a_conflict_and_nothing_is_written()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        await store.Append<Parcel>(key, new ParcelScanned("柳州", Store.Now));

        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            Deliver(store, key, seen: 1)
        );

        Assert.Equal((key, 1L, 2L), (conflict.Stream, conflict.Expected, conflict.Actual));
        Assert.Equal(2, (await store.Log.ReadStream(key, null, ct)).Count);
    }

    [Fact]
    public async Task a_stream_that_was_to_be_new_but_exists_is_a_conflict()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);

        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            Deliver(store, key, seen: 0)
        );

        Assert.Equal((0L, 1L), (conflict.Expected, conflict.Actual));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task a_version_that_was_not_read_is_checked_by_the_append(long wrong)
    {
        await using var store = await Store.Open(postgres.ConnectionString, Store.SampleModel());
        var key = Store.NewKey();
        await store.Append<Purse>(key, new PurseFilled(1), new PurseFilled(2));

        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            AppendAt(store, key, wrong)
        );

        Assert.Equal((wrong, 2L), (conflict.Expected, conflict.Actual));
        await AppendAt(store, key, 2);
        Assert.Equal(
            [1, 2, 3, 4],
            (await store.Log.ReadStream(key, null, ct)).Select(e => e.Version)
        );
    }

    [Fact]
    public async Task a_refused_decision_lets_go_of_its_locks_at_once()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Append<Purse>(key, new PurseFilled(1));
        await Assert.ThrowsAsync<PurseEmptyException>(() =>
            store.Log.Decide(
                [StreamUse.Of<Purse>(key)],
                s => [Change.To<Purse>(key, s.Find<Purse>(key)!.Spend(5, Guid.Empty))],
                Store.Context(),
                [],
                ct
            )
        );

        await using var other = await Store.Open(postgres.ConnectionString);
        var locked = await other.Scalar<Guid>(
            "select id from mt_streams where id = $1 for update nowait",
            key.Id
        );

        Assert.Equal(key.Id, locked);
    }

    [Fact]
    public async Task a_stream_that_was_not_named_cannot_be_used()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var (named, other) = (Store.NewKey(), Store.NewKey());

        await Assert.ThrowsAsync<StreamNotNamedException>(() =>
            store.Log.Decide(
                [StreamUse.Of<Parcel>(named)],
                _ => [Change.To<Parcel>(other, new ParcelDelivered(null))],
                Store.Context(),
                [],
                ct
            )
        );
    }

    [Theory]
    [InlineData("new")]
    [InlineData("seen")]
    [InlineData("unseen")]
    [InlineData("two streams")]
    public async Task a_submission_that_comes_twice_is_written_once(string kind)
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var (key, other) = (Store.NewKey(), Store.NewKey());
        await store.Append<Purse>(key, new PurseFilled(1));
        var once = Guid.NewGuid();
        StreamUse[] uses = kind switch
        {
            "new" => [StreamUse.Of<Purse>(other, 0)],
            "seen" => [StreamUse.Of<Purse>(key, 1)],
            "unseen" => [StreamUse.Of<Purse>(key)],
            _ => [StreamUse.Of<Purse>(key, 1), StreamUse.Of<Purse>(other, 0)],
        };
        Task<Commit> Submit() =>
            store.Log.Decide(
                uses,
                _ => uses.Select(use => Change.To<Purse>(use.Key, new PurseFilled(2))),
                Store.Context(once),
                [],
                ct
            );

        var together = await Task.WhenAll(Submit(), Submit(), Submit());
        var late = await Submit();

        Assert.True(late.Repeated);
        Assert.Equal(1, together.Count(c => !c.Repeated));
        Assert.All(together, c => Assert.Equal(c.Repeated ? 0 : uses.Length, c.Events.Count));
        Assert.Equal(
            1 + uses.Length,
            (await store.Log.ReadStream(key, null, ct)).Count
                + (await store.Log.ReadStream(other, null, ct)).Count
        );
    }

    [Fact]
    public async Task parts_beside_a_stream_that_is_only_looked_at_are_decided_under_its_lock()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Append<Purse>(key, new PurseFilled(1));
        await using var other = await Store.Open(postgres.ConnectionString);
        var locked = new List<bool>();

        await store.Log.Decide(
            [StreamUse.Of<Purse>(key)],
            _ =>
            {
                locked.Add(
                    other
                        .Scalar<Guid>(
                            "select id from mt_streams where id = $1 for update skip locked",
                            key.Id
                        )
                        .GetAwaiter()
                        .GetResult() == Guid.Empty
                );
                return [];
            },
            Store.Context(),
            [new Note()],
            ct
        );

        Assert.Equal([false, true], locked);
    }

    private sealed record Note : ITransactionPart
    {
        public void AddTo(Npgsql.NpgsqlBatch batch) => batch.BatchCommands.Add(new("select 1"));
    }

    private static Task<Commit> Deliver(Store store, StreamKey key, long seen) =>
        store.Log.Decide(
            [StreamUse.Of<Parcel>(key, seen)],
            _ => [Change.To<Parcel>(key, new ParcelDelivered(null))],
            Store.Context(),
            [],
            ct
        );

    private static Task<Commit> AppendAt(Store store, StreamKey key, long version) =>
        store.Log.Decide(
            [StreamUse.VersionOnly<Purse>(key, version)],
            _ =>
                [
                    Change.To<Purse>(key, new PurseFilled(3)),
                    Change.To<Purse>(key, new PurseFilled(4)),
                ],
            Store.Context(),
            [],
            ct
        );
}
