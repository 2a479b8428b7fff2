using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>A decision over many streams goes through statements over sets of them; what it leaves is what single decisions leave.</summary>
public sealed class SetsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // Tenants that no other test writes to.
    private const string Together = "440199";
    private const string Apart = "530199";
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    // What stands in the tables of one tenant, without what differs by nature: ids of events, hashes, sequence numbers.
    private const string Left = """
        select array_agg(line order by line) from (
          select concat_ws(' ', 'stream', id, type, version) as line from mt_streams where tenant_id = $1
          union all select concat_ws(' ', 'event', stream_id, version, type, mt_dotnet_type, data, timestamp, headers,
            correlation_id, causation_id) from mt_events where tenant_id = $1
          union all select 'page ' || (to_jsonb(p) - 'tenant_id')::text from parcel_page p where tenant_id = $1
          union all select 'under way ' || (to_jsonb(u) - 'tenant_id')::text from parcel_under_way u where tenant_id = $1) left_behind
        """;

    private const string Unchained = """
        with links as (
          select e.hash, s.head_hash, e.version, s.version as last, store_next_hash(
            lag(e.hash) over (partition by e.tenant_id, e.stream_id order by e.version),
            store_event_text(e.tenant_id, stream_id, e.version, e.id, e.type, e.timestamp, data, headers)) as expected
          from mt_events e join mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id where e.tenant_id = $1)
        select count(*) from links where hash is null or hash <> expected or (version = last and hash <> head_hash)
        """;

    private const string OutOfOrder = """
        select count(*) from (
          select (stream_id, version) < lag((stream_id, version)) over (partition by transaction_id order by seq_id) as back
          from mt_events where tenant_id = $1) fed
        where back
        """;

    [Fact]
    public async Task many_streams_at_once_leave_what_they_leave_a_few_at_a_time()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var ids = Enumerable.Range(0, 90).Select(_ => NextId(random)).ToArray();
        for (var round = 0; round < 8; round++)
        {
            var some = random.GetItems(ids, random.Next(Sets.Fewest, 80)).Distinct().ToArray();
            var dice = random.Next();

            await Decide(store, Together, some, dice);
            foreach (var few in some.Chunk(Sets.Fewest - 1))
            {
                await Decide(store, Apart, few, dice);
            }

            var (together, apart) = (await Of(store, Together), await Of(store, Apart));
            Assert.True(
                together.SequenceEqual(apart),
                $"Seed {seed}, round {round}: {string.Join('\n', together.Except(apart).Take(2).Concat(apart.Except(together).Take(2)))}"
            );
        }

        Assert.Equal(0, await store.Scalar<long>(Unchained, Together));
        Assert.Equal(0, await store.Scalar<long>(OutOfOrder, Together));
    }

    [Fact]
    public async Task more_streams_than_one_statement_takes_are_one_decision()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var keys = Keys((2 * Sets.Most) + 7);

        await Send(store, keys);
        var commit = await Scan(store, keys);

        Assert.Equal(keys.Length, commit.Events.Count);
        Assert.All(commit.Events, e => Assert.Equal(2, e.Version));
        Assert.Equal(
            (long)keys.Length,
            await store.Scalar<long>(
                "select count(*) from parcel_page where scans = 1 and id = any($1)",
                keys.Select(key => key.Id).ToArray()
            )
        );
        Assert.Equal(
            1L,
            await store.Scalar<long>(
                "select count(distinct transaction_id) from mt_events where version = 2 and stream_id = any($1)",
                keys.Select(key => key.Id).ToArray()
            )
        );
    }

    [Fact]
    public async Task one_stream_that_moved_on_since_it_was_seen_leaves_nothing_of_the_set()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var keys = Keys(40);
        await Send(store, keys);
        await store.Append<Parcel>(keys[23], new ParcelScanned("x", Store.Now));

        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            Scan(store, keys, seen: 1)
        );

        Assert.Equal((keys[23], 1L, 2L), (conflict.Stream, conflict.Expected, conflict.Actual));
        Assert.Equal(41, await Events(store, keys));
    }

    [Fact]
    public async Task a_row_that_cannot_be_written_leaves_nothing_of_the_set()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var keys = Keys(40);
        await Send(store, keys);
        await postgres.Execute(
            $"alter table parcel_page add constraint refused check (id <> '{keys[7].Id}' or scans is null)"
        );

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Scan(store, keys));

        await postgres.Execute("alter table parcel_page drop constraint refused");
        Assert.Equal(40, await Events(store, keys));
        await Scan(store, keys);
        Assert.Equal(80, await Events(store, keys));
    }

    [Fact]
    public async Task a_submission_over_many_streams_that_comes_twice_is_written_once()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var keys = Keys(30);
        await Send(store, keys);
        var once = Guid.NewGuid();

        var commits = await Task.WhenAll(
            Scan(store, keys, once: once),
            Scan(store, keys, once: once),
            Scan(store, keys, once: once)
        );

        Assert.Single(commits, commit => !commit.Repeated);
        Assert.Equal(60, await Events(store, keys));
    }

    [Fact]
    public async Task sets_over_the_same_streams_in_any_order_never_wait_in_a_circle()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var keys = Keys(24);
        var before = await Deadlocks(store);

        // Half of the streams are begun by whoever comes first.
        await Send(store, [.. keys.Where((_, i) => i % 2 == 0)]);
        await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(i =>
                {
                    var some = keys.Skip(i % 3).Take(i % 4 == 0 ? 2 : 20).ToArray();
                    Random.Shared.Shuffle(some);
                    return Fill(store, some);
                })
        );

        Assert.Equal(before, await Deadlocks(store));
        var expected = Enumerable
            .Range(0, 60)
            .Sum(i => keys.Skip(i % 3).Take(i % 4 == 0 ? 2 : 20).Count());
        Assert.Equal(12 + expected, await Events(store, keys));
        Assert.Equal(0, await store.Scalar<long>(Unchained, "440105"));
    }

    // What each stream gets follows from its state, its version and the dice, so that both ways decide the same.
    private static Task<Commit> Decide(Store store, string tenant, Guid[] ids, int dice)
    {
        StreamKey Key(Guid id) => new(tenant, id);
        bool IsPurse(Guid id) => id.GetHashCode() % 4 == 0;
        return store.Log.Decide(
            [
                .. ids.Select(id =>
                    IsPurse(id)
                        ? StreamUse.VersionOnly<Purse>(Key(id))
                        : StreamUse.Of<Parcel>(Key(id))
                ),
            ],
            streams =>
                ids.SelectMany(id =>
                    IsPurse(id)
                        ? Filled(Key(id), streams.Version(Key(id)))
                        : Went(Key(id), streams.Find<Parcel>(Key(id)), dice)
                ),
            Store.Context(),
            [],
            ct
        );
    }

    private static IEnumerable<Change> Filled(StreamKey key, long version) =>
        [Change.To<Purse>(key, new PurseFilled(version + 0.5m))];

    private static IEnumerable<Change> Went(StreamKey key, Parcel? parcel, int dice)
    {
        var random = new Random(key.Id.GetHashCode() ^ dice);
        if (parcel is null)
        {
            yield return Change.To<Parcel>(key, new ParcelSent("昆明", $"广州 \"{key.Id}\"", 2.5m));
        }

        for (var scans = random.Next(4); scans > 0; scans--)
        {
            yield return Change.To<Parcel>(
                key,
                new ParcelScanned($"{parcel?.Scans}-{scans}", Store.Now.AddTicks(random.Next()))
            );
        }

        if (parcel is { Delivered: false } && random.Next(4) == 0)
        {
            yield return Change.To<Parcel>(key, new ParcelDelivered(null));
        }
    }

    private static Guid NextId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static async Task<string[]> Of(Store store, string tenant) =>
        await store.Scalar<string[]>(Left, tenant) ?? [];

    private static StreamKey[] Keys(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Store.NewKey())];

    private static Task<Commit> Send(Store store, StreamKey[] keys) =>
        store.Log.Decide(
            [.. keys.Select(key => StreamUse.Of<Parcel>(key, 0))],
            _ => keys.Select(key => Change.To<Parcel>(key, new ParcelSent("a", "b", 1))),
            Store.Context(),
            [],
            ct
        );

    private static Task<Commit> Scan(
        Store store,
        StreamKey[] keys,
        long? seen = null,
        Guid? once = null
    ) =>
        store.Log.Decide(
            [.. keys.Select(key => StreamUse.VersionOnly<Parcel>(key, seen))],
            _ => keys.Select(key => Change.To<Parcel>(key, new ParcelScanned("c", Store.Now))),
            Store.Context(once),
            [],
            ct
        );

    private static Task<Commit> Fill(Store store, StreamKey[] keys) =>
        store.Log.Decide(
            [.. keys.Select(key => StreamUse.VersionOnly<Purse>(key))],
            _ => keys.Select(key => Change.To<Purse>(key, new PurseFilled(1))),
            Store.Context(),
            [],
            ct
        );

    private static async Task<int> Events(Store store, StreamKey[] keys) =>
        (int)
            await store.Scalar<long>(
                "select count(*) from mt_events where stream_id = any($1)",
                keys.Select(key => key.Id).ToArray()
            );

    private static Task<long> Deadlocks(Store store) =>
        store.Scalar<long>(
            "select deadlocks from pg_stat_database where datname = current_database()"
        );
}
