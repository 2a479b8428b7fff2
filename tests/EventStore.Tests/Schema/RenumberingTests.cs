using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>On a PostgreSQL of its own: it is made to look like a restored one.</summary>
public sealed class RenumberingTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_log_restored_into_another_cluster_keeps_its_order_its_checkpoints_and_its_chain()
    {
        await using var store = await Store.Open(
            await postgres.NewSchema(),
            more: services => services.AddHashChain(new RootFolder(TestFolder.New("roots")))
        );
        var ids = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            ids.Add((await store.Send(Store.NewKey())).Events[0].Id);
        }

        // As another cluster left it: its transaction ids are ahead of this one's, and events 2 and 5 committed out of the order of their numbers.
        await store.Scalar<int>(
            """
            update mt_events set transaction_id = (9000000000 + case seq_id when 2 then 40 when 5 then 45 else seq_id * 10 end)::text::xid8;
            update store_cluster set system_identifier = 1;
            insert into mt_event_progression (name, last_seq_id, last_transaction_id) values
              ('reader', 2, '9000000040'), ('behind', 1, '9000000010'), ('at the end', 6, '9000000060')
            """
        );
        Guid[] order = [ids[0], ids[2], ids[1], ids[3], ids[4], ids[5]];
        Assert.Empty(await Feed(store, default));

        await store.Get<EventStoreSchema>().Apply(ct);

        var feed = await Feed(store, default);
        Assert.Equal(order, feed.Select(e => e.Id));
        Assert.Equal(
            order[3..],
            (await Feed(store, await Checkpoint(store, "reader"))).Select(e => e.Id)
        );
        Assert.Equal(
            order[1..],
            (await Feed(store, await Checkpoint(store, "behind"))).Select(e => e.Id)
        );
        Assert.Empty(await Feed(store, await Checkpoint(store, "at the end")));
        Assert.Empty((await store.Get<ChainVerifier>().Verify(ct)).Broken);

        var next = await store.Send(Store.NewKey());
        Assert.Equal(
            next.Events[0].Id,
            Assert.Single(await Feed(store, await Checkpoint(store, "at the end"))).Id
        );
    }

    [Fact]
    public async Task a_start_in_the_same_cluster_renumbers_nothing()
    {
        await using var store = await Store.Open(await postgres.NewSchema());
        var position = (await store.Send(Store.NewKey())).Events[0].Position;

        await store.Get<EventStoreSchema>().Apply(ct);

        Assert.Equal(position, Assert.Single(await Feed(store, default)).Position);
    }

    private static async Task<List<StoredEvent>> Feed(Store store, FeedPosition after)
    {
        var events = new List<StoredEvent>();
        await foreach (var e in store.Log.ReadFeed(after, ct))
        {
            events.Add(e);
        }

        return events;
    }

    private static async Task<FeedPosition> Checkpoint(Store store, string name) =>
        new(
            0,
            await store.Scalar<long>(
                "select last_seq_id from mt_event_progression where name = $1 and last_transaction_id = '0'",
                name
            )
        );
}
