using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class ConcurrencyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task of_32_appenders_that_saw_the_same_version_exactly_one_wins(bool stateAsked)
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Append<Purse>(key, new PurseFilled(1), new PurseFilled(2));
        StreamUse Use() =>
            stateAsked ? StreamUse.Of<Purse>(key, 2) : StreamUse.VersionOnly<Purse>(key, 2);

        var won = await Race(32, i => Fill(store, Use(), i));

        Assert.Equal(1, won);
        Assert.Equal([1, 2, 3], (await store.Log.ReadStream(key, null, ct)).Select(e => e.Version));
    }

    [Fact]
    public async Task of_32_that_begin_the_same_stream_exactly_one_wins()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();

        var won = await Race(32, i => Fill(store, StreamUse.Of<Purse>(key, 0), i));

        Assert.Equal(1, won);
        Assert.Single(await store.Log.ReadStream(key, null, ct));
    }

    [Fact]
    public async Task collisions_that_no_user_saw_wait_and_decide_again()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();

        var won = await Race(32, i => Fill(store, StreamUse.Of<Purse>(key), i));

        Assert.Equal(32, won);
        Assert.Equal(
            Enumerable.Range(1, 32).Select(i => (long)i),
            (await store.Log.ReadStream(key, null, ct)).Select(e => e.Version)
        );
    }

    [Fact]
    public async Task money_wanted_by_64_at_once_is_never_spent_twice()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var purse = Store.NewKey();
        await store.Append<Purse>(purse, new PurseFilled(100.00m));

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ => Refused(() => SendPaidFrom(store, purse, Store.NewKey(), 7.77m)))
        );

        Assert.Equal(12, results.Count(refusal => refusal is null));
        Assert.All(
            results.OfType<PurseEmptyException>(),
            e => Assert.Equal("Only 6.76 is left.", e.Message)
        );
        Assert.Equal(
            12L,
            await store.Scalar<long>(
                "select count(*) from mt_streams s where type = 'parcel' and exists (select from mt_events e where e.stream_id = $1 and e.data->>'On' = s.id::text)",
                purse.Id
            )
        );
    }

    [Fact]
    public async Task decisions_over_the_same_streams_in_any_order_never_deadlock()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        StreamKey[] keys = [Store.NewKey(), Store.NewKey(), Store.NewKey()];
        StreamKey[][] orders =
        [
            [keys[0], keys[1], keys[2]],
            [keys[2], keys[1], keys[0]],
            [keys[1], keys[0]],
            [keys[2], keys[0]],
        ];
        var before = await Deadlocks(store);

        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    store.Log.Decide(
                        [.. orders[i % 4].Select(k => StreamUse.Of<Purse>(k))],
                        _ => orders[i % 4].Select(k => Change.To<Purse>(k, new PurseFilled(1))),
                        Store.Context(),
                        [],
                        ct
                    )
                )
        );

        Assert.Equal(before, await Deadlocks(store));
        var versions = await Task.WhenAll(
            keys.Select(async k => (await store.Log.ReadStream(k, null, ct)).Count)
        );
        Assert.Equal([200, 150, 150], versions);
    }

    [Fact]
    public async Task a_decision_over_several_streams_is_all_or_nothing()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var (purse, parcel) = (Store.NewKey(), Store.NewKey());
        await store.Append<Purse>(purse, new PurseFilled(10));
        await postgres.Execute(
            $"alter table parcel_page add constraint refused check (id <> '{parcel.Id}') not valid"
        );

        await Assert.ThrowsAnyAsync<Npgsql.PostgresException>(() =>
            SendPaidFrom(store, purse, parcel, 1)
        );

        Assert.Single(await store.Log.ReadStream(purse, null, ct));
        Assert.Empty(await store.Log.ReadStream(parcel, null, ct));
        await postgres.Execute("alter table parcel_page drop constraint refused");
        await SendPaidFrom(store, purse, parcel, 1);
        Assert.Equal(2, (await store.Log.ReadStream(purse, null, ct)).Count);
        Assert.Single(await store.Log.ReadStream(parcel, null, ct));
    }

    private static Task<Commit> SendPaidFrom(
        Store store,
        StreamKey purse,
        StreamKey parcel,
        decimal postage
    ) =>
        store.Log.Decide(
            [StreamUse.Of<Parcel>(parcel), StreamUse.Of<Purse>(purse)],
            streams =>
                [
                    Change.To<Purse>(purse, streams.Find<Purse>(purse)!.Spend(postage, parcel.Id)),
                    Change.To<Parcel>(parcel, new ParcelSent("a", "b", postage)),
                ],
            Store.Context(),
            [],
            ct
        );

    private static Task<Commit> Fill(Store store, StreamUse use, decimal amount) =>
        store.Log.Decide(
            [use],
            _ => [Change.To<Purse>(use.Key, new PurseFilled(amount))],
            Store.Context(),
            [],
            ct
        );

    // Everyone who does not win must be told of the conflict; any other error fails the test.
    private static async Task<int> Race(int appenders, Func<int, Task<Commit>> append)
    {
        var results = await Task.WhenAll(
            Enumerable.Range(1, appenders).Select(i => Refused(() => append(i)))
        );
        Assert.All(
            results,
            refusal => Assert.True(refusal is null or ConflictException, refusal?.ToString())
        );
        return results.Count(refusal => refusal is null);
    }

    private static async Task<Exception?> Refused(Func<Task<Commit>> decide)
    {
        try
        {
            Assert.NotEmpty((await decide()).Events);
            return null;
        }
        catch (ConflictException e)
        {
            return e;
        }
        catch (PurseEmptyException e)
        {
            return e;
        }
    }

    private static Task<long> Deadlocks(Store store) =>
        store.Scalar<long>(
            "select deadlocks from pg_stat_database where datname = current_database()"
        );
}
