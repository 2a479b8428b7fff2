using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class UnstorableTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_event_of_10_megabytes_is_refused_and_nothing_is_stored()
    {
        await using var store = await Store.Open(postgres.ConnectionString);

        await Refused(store, new string('长', 10 * 1024 * 1024 / 3), "limit is 1048576");
    }

    [Theory]
    [InlineData("before\0after")]
    [InlineData("\0")]
    [InlineData(@"\" + "\0")]
    [InlineData(@"harmless \u0000 then harmful " + "\0")]
    public async Task an_event_with_a_nul_character_is_refused_and_nothing_is_stored(string text)
    {
        await using var store = await Store.Open(postgres.ConnectionString);

        await Refused(store, text, "NUL character");
    }

    [Theory]
    [InlineData(@"\u0000")]
    [InlineData(@"\\u0000")]
    [InlineData("\u0001 \u2028 \ud842\udfb7 \t \"'{}")]
    public async Task a_text_that_only_looks_dangerous_is_stored_as_it_is(string text)
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();

        await store.Append<Parcel>(key, new ParcelSent(text, "b", 1));

        var stored = Assert.Single(await store.Log.ReadStream(key, null, ct));
        Assert.Equal(text, ((ParcelSent)stored.Data).From);
    }

    [Fact]
    public async Task an_unknown_stored_name_is_named_with_its_sequence()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        var commit = await store.Send(key);
        var sequence = commit.Events[0].Position.Sequence;
        await postgres.Execute(
            $"update mt_events set type = 'sample.forgotten' where seq_id = {sequence}"
        );

        var reading = await Assert.ThrowsAsync<UnknownEventNameException>(() =>
            store.Log.ReadStream(key, null, ct)
        );
        var deciding = await Assert.ThrowsAsync<UnknownEventNameException>(() =>
            store.Append<Parcel>(key, new ParcelDelivered(null))
        );

        Assert.All(
            [reading, deciding],
            e =>
                Assert.Contains(
                    $"Event {sequence} has the stored name 'sample.forgotten'",
                    e.Message
                )
        );
        Assert.Equal(
            1L,
            await store.Scalar<long>("select count(*) from mt_events where stream_id = $1", key.Id)
        );
        await postgres.Execute($"delete from mt_events where seq_id = {sequence}");
    }

    [Fact]
    public async Task an_event_without_a_stored_name_is_refused()
    {
        await using var store = await Store.Open(postgres.ConnectionString);

        await Assert.ThrowsAsync<EventTypeNotRegisteredException>(() =>
            store.Append<Parcel>(Store.NewKey(), new Stop("x", Store.Now))
        );
    }

    private static async Task Refused(Store store, string text, string reason)
    {
        var key = Store.NewKey();
        var refused = await Assert.ThrowsAsync<EventNotStorableException>(() =>
            store.Append<Parcel>(
                key,
                new ParcelSent("a", "b", 1),
                new ParcelScanned(text, Store.Now)
            )
        );
        Assert.Contains(reason, refused.Message);
        Assert.Contains("sample.parcel_scanned", refused.Message);
        Assert.Equal(
            0L,
            await store.Scalar<long>("select count(*) from mt_streams where id = $1", key.Id)
        );
    }
}
