using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

public sealed class InlineReadModelTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_row_is_there_when_the_decision_returns()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        await store.Append<Parcel>(key, new ParcelScanned("贵阳", Store.Now.AddHours(1)));
        await store.Append<Parcel>(
            key,
            new ParcelScanned("柳州", Store.Now.AddHours(2)),
            new ParcelDelivered("x")
        );

        var page = await store.Row<ParcelPage>(key);

        Assert.NotNull(page);
        Assert.Equal(
            ("广州", 12.50m, ParcelStatus.Delivered),
            (page.To, page.Postage, page.Status)
        );
        Assert.Equal((2, true, new DateOnly(2026, 3, 2)), (page.Scans, page.Signed, page.Day));
        Assert.Equal(
            [new Stop("贵阳", Store.Now.AddHours(1)), new Stop("柳州", Store.Now.AddHours(2))],
            page.Stops
        );
        Assert.Equal(["贵阳", "柳州"], page.Places);
        Assert.Equal("a-1", page.LastHandler);
    }

    [Fact]
    public async Task a_row_with_nothing_to_show_goes()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        await store.Append<Parcel>(key, new ParcelScanned("贵阳", Store.Now));
        Assert.Equal(new Stop("贵阳", Store.Now), (await store.Row<ParcelUnderWay>(key))?.Last);

        await store.Append<Parcel>(key, new ParcelDelivered(null));

        Assert.Null(await store.Row<ParcelUnderWay>(key));
    }

    [Fact]
    public async Task rows_are_queried_with_linq()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Append<Parcel>(key, new ParcelSent("a", "某地" + key.Id, 3m));
        await using var db = await store
            .Get<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);

        var found = await db.Set<ParcelPage>()
            .Where(p =>
                p.To.EndsWith(key.Id.ToString())
                && p.Status == ParcelStatus.Sent
                && p.SentAt == Store.Now
            )
            .ToListAsync(ct);

        Assert.Equal(key.Id, Assert.Single(found).Id);
    }

    [Fact]
    public async Task a_failing_read_model_leaves_no_event()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        var key = Store.NewKey();
        await store.Send(key);
        await postgres.Execute(
            "alter table parcel_page add constraint fails check (scans < 1) not valid"
        );

        try
        {
            await Assert.ThrowsAsync<PostgresException>(() =>
                store.Append<Parcel>(key, new ParcelScanned("贵阳", Store.Now))
            );
            Assert.Single(await store.Log.ReadStream(key, null, ct));
            Assert.Null((await store.Row<ParcelPage>(key))?.Scans);
        }
        finally
        {
            await postgres.Execute("alter table parcel_page drop constraint fails");
        }

        await store.Append<Parcel>(key, new ParcelScanned("贵阳", Store.Now));
        Assert.Equal(1, (await store.Row<ParcelPage>(key))?.Scans);
    }

    [Fact]
    public async Task a_part_that_fails_leaves_no_event_and_one_that_succeeds_is_kept()
    {
        await using var store = await Store.Open(postgres.ConnectionString);
        await postgres.Execute("create table mail (subject text not null)");
        var key = Store.NewKey();
        Task<Commit> SendWith(string? subject) =>
            store.Log.Decide(
                [StreamUse.Of<Parcel>(key, 0)],
                _ => [Change.To<Parcel>(key, new ParcelSent("a", "b", 1))],
                Store.Context(),
                [new Mail(subject)],
                ct
            );

        await Assert.ThrowsAsync<PostgresException>(() => SendWith(null));
        Assert.Empty(await store.Log.ReadStream(key, null, ct));

        await SendWith("您好");
        Assert.Equal("您好", await store.Scalar<string>("select subject from mail"));
    }

    private sealed record Mail(string? Subject) : ITransactionPart
    {
        public void AddTo(NpgsqlBatch batch) =>
            batch.BatchCommands.Add(
                new("insert into mail values ($1)")
                {
                    Parameters = { new() { Value = (object?)Subject ?? DBNull.Value } },
                }
            );
    }
}
