using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class ShapeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_changed_shape_is_noticed_at_start_and_gone_after_a_rebuild()
    {
        await using (
            var old = await Store.Open(
                postgres.ConnectionString,
                Store.SampleModel().ReadModel<ParcelUnderWay>()
            )
        )
        {
            await old.Send(Store.NewKey());
        }

        var changed = Store.SampleModel().ReadModel<ParcelUnderWay>(e => e.HasIndex(row => row.To));
        await using var store = await Store.Open(postgres.ConnectionString, changed, apply: false);

        Assert.Equal(["parcel_under_way"], await store.Get<EventStoreSchema>().Apply(ct));
        Assert.Empty(await store.Get<EventStoreSchema>().Apply(ct));
        Assert.Equal(
            await store.Scalar<long>("select count(*) from mt_streams where type = 'parcel'"),
            await store.Scalar<long>("select count(*) from parcel_under_way")
        );
        Assert.Contains(
            "(\"to\")",
            await store.Scalar<string>(
                "select indexdef from pg_indexes where schemaname = current_schema() and indexname = 'ix_parcel_under_way_to'"
            )
        );
    }

    [Fact]
    public async Task a_read_model_added_later_has_the_rows_of_the_past()
    {
        await using var before = await Store.Open(postgres.ConnectionString, Store.SampleModel());
        await postgres.Execute(
            "drop table if exists parcel_page; delete from store_read_models where name = 'parcel_page'"
        );
        var key = Store.NewKey();
        await before.Send(key);

        await using var store = await Store.Open(postgres.ConnectionString);

        Assert.Equal("广州", (await store.Row<ParcelPage>(key))?.To);
    }

    [Fact]
    public async Task many_processes_may_start_at_once()
    {
        var stores = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Store.Open(postgres.ConnectionString))
        );

        await stores[7].Send(Store.NewKey());

        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task a_database_of_a_newer_program_is_refused()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await postgres.Execute("update store_cluster set schema_version = schema_version + 1");

        var refused = await Assert.ThrowsAsync<SchemaTooNewException>(() =>
            store.Get<EventStoreSchema>().Apply(ct)
        );

        Assert.Contains("Run the newer program", refused.Message);
        await postgres.Execute("update store_cluster set schema_version = schema_version - 1");
    }
}
