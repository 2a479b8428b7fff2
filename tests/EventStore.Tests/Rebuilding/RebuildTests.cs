using Microsoft.EntityFrameworkCore;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class RebuildTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;
    private static readonly string[] readModels = ["parcel_page", "parcel_under_way"];

    [Fact]
    public async Task a_rebuild_equals_inline_row_for_row()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await Fill(store, streams: 60);
        await KeepCopies(store);

        var rows = await store.Get<ReadModelRebuild>().Run([], ct);

        Assert.Equal(readModels, rows.Keys);
        Assert.True(rows["parcel_page"] >= 60);
        foreach (var readModel in readModels)
        {
            await SameAsCopy(store, readModel);
        }
    }

    [Fact]
    public async Task events_that_arrive_during_the_rebuild_and_its_swaps_are_in_the_new_rows()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await Fill(store, streams: 200);
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => WriteUntil(store, stop.Token))
        );

        for (var i = 0; i < 8; i++)
        {
            await store.Get<ReadModelRebuild>().Run([], ct);
        }

        await stop.CancelAsync();
        var written = (await writing).Sum();
        Assert.True(written > 20, $"Only {written} decisions fell into the rebuilds.");
        await KeepCopies(store);
        await store.Get<ReadModelRebuild>().Run([], ct);
        foreach (var readModel in readModels)
        {
            await SameAsCopy(store, readModel);
        }
    }

    [Fact]
    public async Task damaged_rows_are_made_whole_and_strangers_go()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await Fill(store, streams: 10);
        await KeepCopies(store);
        await postgres.Execute(
            """
            update parcel_page set "to" = 'tampered';
            delete from parcel_under_way;
            insert into parcel_under_way (tenant_id, id, "to") values ('440105', gen_random_uuid(), 'nobody')
            """
        );

        await store.Get<ReadModelRebuild>().Run(["ParcelPage", "parcel_under_way"], ct);

        foreach (var readModel in readModels)
        {
            await SameAsCopy(store, readModel);
        }
    }

    [Fact]
    public async Task one_read_model_is_rebuilt_by_name_and_an_unknown_name_is_refused()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await Fill(store, streams: 3);

        var rows = await store.Get<ReadModelRebuild>().Run(["parcel_page"], ct);

        Assert.Equal(["parcel_page"], rows.Keys);
        var unknown = await Assert.ThrowsAsync<ArgumentException>(() =>
            store.Get<ReadModelRebuild>().Run(["parcel_pgae"], ct)
        );
        Assert.Contains("parcel_page, parcel_under_way", unknown.Message);
    }

    [Fact]
    public async Task a_rebuild_that_was_cut_off_changes_nothing_and_the_next_one_succeeds()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await Fill(store, streams: 5);
        await KeepCopies(store);
        await postgres.Execute(
            $"""
            create schema if not exists {postgres.Schema}_rebuild;
            create table {postgres.Schema}_rebuild.parcel_page (left_behind int)
            """
        );

        await store.Get<ReadModelRebuild>().Run([], ct);

        await SameAsCopy(store, "parcel_page");
        Assert.False(
            await store.Scalar<bool>(
                $"select to_regnamespace('{postgres.Schema}_rebuild') is not null"
            )
        );
    }

    [Fact]
    public async Task indexes_and_keys_are_those_of_a_fresh_table()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        const string indexes =
            "select string_agg(indexname, ',' order by indexname) from pg_indexes where schemaname = current_schema() and tablename = 'parcel_page'";
        var before = await store.Scalar<string>(indexes);

        await store.Get<ReadModelRebuild>().Run([], ct);

        Assert.Equal(before, await store.Scalar<string>(indexes));
        Assert.Contains("pk_parcel_page", before);
    }

    private static async Task Fill(Store store, int streams)
    {
        for (var i = 0; i < streams; i++)
        {
            var key = new StreamKey(i % 2 == 0 ? "440105" : "530102", Guid.CreateVersion7());
            await store.Append<Parcel>(key, new ParcelSent("从", $"到{i}", i / 4m));
            await store.Append<Parcel>(
                key,
                new ParcelScanned("站 \"1\"", Store.Now.AddTicks(12345678 + i))
            );
            if (i % 3 == 0)
            {
                await store.Append<Parcel>(key, new ParcelDelivered(i % 2 == 0 ? "x" : null));
            }

            await store.Append<Purse>(key with { Id = Guid.CreateVersion7() }, new PurseFilled(i));
        }
    }

    private static async Task<int> WriteUntil(Store store, CancellationToken stop)
    {
        var decisions = 0;
        for (var key = Store.NewKey(); !stop.IsCancellationRequested; decisions++)
        {
            if (decisions % 3 == 0)
            {
                key = Store.NewKey();
                await store.Send(key);
            }
            else
            {
                await store.Append<Parcel>(key, new ParcelScanned($"p{decisions}", Store.Now));
            }
        }

        return decisions;
    }

    private static async Task KeepCopies(Store store)
    {
        foreach (var readModel in readModels)
        {
            await store.Scalar<int>(
                $"drop table if exists copy_of_{readModel}; create table copy_of_{readModel} as select * from {readModel}"
            );
        }
    }

    private static async Task SameAsCopy(Store store, string readModel)
    {
        var differences = await store.Scalar<string>(
            $"""
            select string_agg(d::text, chr(10)) from (
              (select 'new', * from {readModel} except all select 'new', * from copy_of_{readModel}) union all
              (select 'old', * from copy_of_{readModel} except all select 'old', * from {readModel})) d
            """
        );
        Assert.Null(differences);
    }
}
