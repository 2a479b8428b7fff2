using StationPortal.Testing;
using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>On a PostgreSQL of its own: a neighbour's open transaction would keep events out of the root.</summary>
public sealed class VerifyTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>, IAsyncLifetime
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly firstDay = new(2026, 3, 2);

    private readonly string folder = TestFolder.New("roots");
    private Store? store;
    private StreamKey first;
    private StreamKey second;

    private Store Log => store ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        store = await Store.Open(
            await postgres.NewSchema(),
            more: services => services.AddHashChain(new RootFolder(folder))
        );
        (first, second) = (Store.NewKey(), Store.NewKey());
        foreach (var key in new[] { first, second })
        {
            await store.Send(key);
            await store.Append<Parcel>(
                key,
                new ParcelScanned("一", Store.Now),
                new ParcelScanned("二", Store.Now),
                new ParcelScanned("三", Store.Now)
            );
            await store.Append<Parcel>(key, new ParcelDelivered("x"));
        }
    }

    [Fact]
    public async Task an_untouched_log_is_whole()
    {
        await TakeRoot(0);
        await Log.Send(Store.NewKey());
        await TakeRoot(1);

        var report = await Verify();

        Assert.Empty(report.Broken);
        Assert.Equal(
            (11L, 3L, 2, 0L),
            (report.Events, report.Streams, report.Roots, report.Unchained)
        );
    }

    [Theory]
    [InlineData("data", "jsonb_set(data, '{Place}', '\"elsewhere\"')")]
    [InlineData("type", "'sample.parcel_delivered'")]
    [InlineData("timestamp", "timestamp + interval '1 microsecond'")]
    [InlineData("headers", "'{\"account\": \"someone else\"}'")]
    [InlineData("id", "gen_random_uuid()")]
    [InlineData("hash", "sha256('x')")]
    public async Task a_changed_event_is_named(string column, string value)
    {
        await Tamper($"update mt_events set {column} = {value} where {Event(first, 3)}");

        await Named(BrokenLinkKind.Changed, first, 3);
    }

    [Fact]
    public async Task a_deleted_event_is_named()
    {
        await Tamper($"delete from mt_events where {Event(second, 2)}");

        await Named(BrokenLinkKind.Missing, second, 2);
    }

    [Fact]
    public async Task a_deleted_event_whose_gap_was_closed_is_named()
    {
        await Tamper(
            $"delete from mt_events where {Event(second, 2)}",
            $"update mt_events set version = 2 where {Event(second, 3)}",
            $"update mt_events set version = 3 where {Event(second, 4)}",
            $"update mt_events set version = 4 where {Event(second, 5)}",
            $"update mt_streams set version = 4 where id = '{second.Id}'"
        );

        await Named(BrokenLinkKind.Changed, second, 2);
    }

    [Fact]
    public async Task swapped_events_are_named()
    {
        await Tamper(
            $"update mt_events set version = 99 where {Event(first, 2)}",
            $"update mt_events set version = 2 where {Event(first, 3)}",
            $"update mt_events set version = 3 where {Event(first, 99)}"
        );

        await Named(BrokenLinkKind.Changed, first, 2);
    }

    [Fact]
    public async Task an_event_moved_to_another_stream_is_named()
    {
        await Tamper(
            $"update mt_events set version = 6, stream_id = '{second.Id}' where {Event(first, 5)}",
            $"update mt_streams set version = 6 where id = '{second.Id}'",
            $"update mt_streams set version = 4 where id = '{first.Id}'"
        );

        var broken = (await Verify()).Broken;

        Assert.Contains(
            broken,
            b => (b.Kind, b.Stream, b.Version) == (BrokenLinkKind.Changed, second, 6)
        );
        Assert.Contains(
            broken,
            b => (b.Kind, b.Stream, b.Version) == (BrokenLinkKind.HeadChanged, first, 4)
        );
    }

    [Fact]
    public async Task events_cut_off_at_the_end_are_named()
    {
        await Tamper($"delete from mt_events where stream_id = '{first.Id}' and version > 3");

        await Named(BrokenLinkKind.CutOff, first, 4);
    }

    [Fact]
    public async Task events_cut_off_without_a_trace_in_the_database_are_named_by_the_root()
    {
        await TakeRoot(0);
        await Tamper(
            $"delete from mt_events where stream_id = '{first.Id}' and version > 3",
            $"update mt_streams s set version = 3, head_hash = e.hash from mt_events e where s.id = '{first.Id}' and e.stream_id = s.id and e.version = 3"
        );

        var broken = await Named(BrokenLinkKind.CutOff, first, 5);
        Assert.Equal("000001-2026-03-02.root", broken.Witness);
    }

    [Fact]
    public async Task a_stream_that_is_gone_as_a_whole_is_named_by_the_root()
    {
        await TakeRoot(0);
        await Tamper(
            $"delete from mt_events where stream_id = '{first.Id}'",
            $"delete from mt_streams where id = '{first.Id}'"
        );

        await Named(BrokenLinkKind.CutOff, first, 5);
    }

    [Fact]
    public async Task a_chain_computed_anew_over_a_changed_event_is_named_by_the_root()
    {
        await TakeRoot(0);
        await Tamper(
            $"update mt_events set data = jsonb_set(data, '{{Place}}', '\"elsewhere\"') where {Event(first, 3)}",
            $"""
            do $$ declare e mt_events; h bytea; begin
              for e in select * from mt_events where stream_id = '{first.Id}' order by version loop
                h := store_next_hash(h, store_event_text(e.tenant_id, e.stream_id, e.version, e.id, e.type, e.timestamp, e.data, e.headers));
                update mt_events set hash = h where seq_id = e.seq_id;
              end loop;
              update mt_streams set head_hash = h where id = '{first.Id}';
            end $$
            """
        );

        var broken = await Named(BrokenLinkKind.Changed, first, 5);
        Assert.NotNull(broken.Witness);
    }

    [Fact]
    public async Task a_changed_head_is_named()
    {
        await Tamper($"update mt_streams set head_hash = sha256('x') where id = '{second.Id}'");

        await Named(BrokenLinkKind.HeadChanged, second, 5);
    }

    [Fact]
    public async Task events_without_a_hash_are_counted_as_unchained_and_the_chain_goes_on_from_them()
    {
        var key = Store.NewKey();
        await Tamper(
            $"insert into mt_streams (tenant_id, id, type, version) values ('440105', '{key.Id}', 'purse', 1)",
            $$"""
            insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            select nextval('mt_events_sequence'), gen_random_uuid(), '{{key.Id}}', 1, '{"Amount": 5}', 'sample.purse_filled', now(), '440105'
            """
        );
        await Log.Append<Purse>(key, new PurseFilled(1), new PurseFilled(2));
        await Log.Append<Purse>(key, new PurseFilled(3));

        var report = await Verify();

        Assert.Empty(report.Broken);
        Assert.Equal(1, report.Unchained);
    }

    [Fact]
    public async Task a_changed_a_swapped_and_a_missing_root_are_named()
    {
        foreach (var day in new[] { 0, 1, 2, 3 })
        {
            await Log.Send(Store.NewKey());
            await TakeRoot(day);
        }

        var files = new RootFolder(folder).Files;
        Assert.Equal(4, files.Count);
        File.Delete(files[1]);
        await File.WriteAllTextAsync(
            files[3],
            (await File.ReadAllTextAsync(files[3], ct)).Replace(" 1 ", " 2 "),
            ct
        );

        var broken = (await Verify()).Broken;

        Assert.Equal(
            [
                (BrokenLinkKind.RootMissing, "000003-2026-03-04.root"),
                (BrokenLinkKind.RootChanged, "000004-2026-03-05.root"),
            ],
            broken.Select(b => (b.Kind, b.Witness ?? ""))
        );
    }

    [Fact]
    public async Task a_days_root_is_taken_once_and_lists_only_what_moved()
    {
        var root = await TakeRoot(0);
        Assert.Null(await TakeRoot(0));
        await Log.Append<Parcel>(first, new ParcelScanned("again", Store.Now));
        var next = await TakeRoot(1);

        Assert.Equal(2, root?.Heads.Count);
        Assert.Equal([(first, 6L)], next?.Heads.Select(h => (h.Stream, h.Version)));
        Assert.Equal(root?.Root, next?.Previous);
    }

    private Task<DailyRoot?> TakeRoot(int day) =>
        Log.Get<DailyRoots>().Take(firstDay.AddDays(day), Store.Now.AddDays(day), _ => [], ct);

    private Task<VerifyReport> Verify() => Log.Get<ChainVerifier>().Verify(ct);

    private async Task<BrokenLink> Named(BrokenLinkKind kind, StreamKey stream, long version)
    {
        var broken = Assert.Single((await Verify()).Broken);
        Assert.Equal((kind, stream, version), (broken.Kind, broken.Stream, broken.Version));
        return broken;
    }

    private async Task Tamper(params string[] statements)
    {
        foreach (var statement in statements)
        {
            await Log.Scalar<int>(statement);
        }
    }

    private static string Event(StreamKey key, long version) =>
        $"stream_id = '{key.Id}' and version = {version}";

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        TestFolder.Delete(folder);
    }
}
