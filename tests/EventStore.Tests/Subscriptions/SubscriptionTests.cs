using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StationPortal.Testing;
using StationPortal.Victim;
using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>On a PostgreSQL of its own: a neighbour's open transaction would hold the feed.</summary>
public sealed class SubscriptionTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task after_200_failures_at_any_point_nothing_is_lost_or_doubled()
    {
        var schema = await postgres.NewSchema();
        var failing = new FailingEcho(failures: 200);
        await using var one = await OpenWith(schema, failing);
        await using var two = await OpenWith(schema, failing);
        await Run(one);
        await Run(two);

        for (var i = 0; i < 100; i++)
        {
            await Tick(one, i);
        }

        await AllEchoed(one, seconds: 120);
        Assert.Equal(0, failing.Left);
        await NothingLostOrDoubled(one, 100);
        Assert.Equal(0, Assert.Single(await one.Get<SubscriptionHealth>().Read(ct)).Failures);
    }

    [Fact]
    public async Task after_20_real_kills_nothing_is_lost_or_doubled()
    {
        var schema = await postgres.NewSchema();
        await using var store = await OpenWith(schema, new EchoTicks());
        var ticks = 0;
        for (var kill = 0; kill < 20; kill++)
        {
            using var victim = VictimProcess.Start(schema);
            var before = await Echoes(store);
            await Poll.Until(async () =>
            {
                await Tick(store, ticks++);
                return await Echoes(store) > before;
            });
            await victim.Kill(ct);
        }

        await Run(store);
        await AllEchoed(store, seconds: 120);
        await NothingLostOrDoubled(store, ticks);
    }

    [Fact]
    public async Task events_that_no_one_listens_to_are_passed_over()
    {
        await using var store = await OpenWith(await postgres.NewSchema(), new EchoTicks());
        await Tick(store, 1);
        for (var i = 0; i < 8; i++)
        {
            await Unheard(store, 100);
        }

        await Run(store);
        await AllEchoed(store, seconds: 30);
        await Poll.Until(async () =>
            await store.Scalar<long>("select last_seq_id from mt_event_progression") > 700
        );
        await Tick(store, 2);
        await AllEchoed(store, seconds: 30);
        await NothingLostOrDoubled(store, 2);
    }

    [Fact]
    public async Task a_failure_is_told_to_the_health_answer_and_forgotten_after_success()
    {
        var failing = new FailingEcho(failures: 3);
        await using var store = await OpenWith(await postgres.NewSchema(), failing);
        await Tick(store, 1);
        await Run(store);

        await AllEchoed(store, seconds: 30);

        var state = Assert.Single(await store.Get<SubscriptionHealth>().Read(ct));
        Assert.Equal(
            ("victim.echo_ticks", 0, null),
            (state.Name, state.Failures, state.LastFailure)
        );
        Assert.Equal(0, failing.Left);
    }

    [Fact]
    public async Task a_stream_that_someone_else_began_meanwhile_is_no_failure()
    {
        var raced = new RacedEcho();
        await using var store = await OpenWith(await postgres.NewSchema(), raced);
        raced.Rival = () =>
            store.Log.Decide(
                [StreamUse.VersionOnly<Ticks>(EchoTicks.Echoes)],
                _ => [Change.To<Ticks>(EchoTicks.Echoes, new TickEchoed(Guid.Empty))],
                EchoTicks.Context(),
                [],
                ct
            );
        await Tick(store, 1);
        var (turn, place) = (store.Get<SubscriptionTurn>(), new FeedPlace());

        await turn.Run(raced, place, ct);
        Assert.Equal(0, await Echoes(store));

        await turn.Run(raced, place, ct);
        Assert.Equal(1, await Echoes(store));
        Assert.Equal(2, (await store.Log.ReadStream(EchoTicks.Echoes, null, ct)).Count);
    }

    [Fact]
    public async Task what_another_process_handled_is_not_handled_again_by_one_that_had_read_ahead()
    {
        var echo = new EchoTicks();
        await using var store = await OpenWith(await postgres.NewSchema(), echo);
        var turn = store.Get<SubscriptionTurn>();
        var (here, there) = (new FeedPlace(), new FeedPlace());
        await Unheard(store, 50);
        await turn.Run(echo, here, ct);
        await turn.Run(echo, there, ct);

        await Tick(store, 1);
        await turn.Run(echo, here, ct);
        await turn.Run(echo, there, ct);
        await turn.Run(echo, there, ct);
        await NothingLostOrDoubled(store, 1);

        await Tick(store, 2);
        await turn.Run(echo, there, ct);
        await turn.Run(echo, here, ct);
        await NothingLostOrDoubled(store, 2);
    }

    private static Task Run(Store store) =>
        Task.WhenAll(store.Get<IEnumerable<IHostedService>>().Select(s => s.StartAsync(ct)));

    private static async Task<Store> OpenWith(string schema, ISubscription subscription)
    {
        var store = await Store.Open(
            schema,
            EchoTicks.Model(),
            services =>
                services
                    .AddSingleton(subscription)
                    .AddSubscriptionRunner()
                    .AddSingleton(
                        new SubscriptionPace(
                            TimeSpan.FromMilliseconds(50),
                            TimeSpan.FromMilliseconds(1),
                            TimeSpan.FromMilliseconds(20)
                        )
                    )
        );
        await store.Scalar<int>(OutboxRow.Table);
        return store;
    }

    private static Task<Commit> Tick(Store store, int number) =>
        store.Log.Decide(
            [StreamUse.VersionOnly<Ticks>(EchoTicks.Ticks)],
            _ => [Change.To<Ticks>(EchoTicks.Ticks, new TickMade(number))],
            EchoTicks.Context(),
            [],
            ct
        );

    private static Task<Commit> Unheard(Store store, int events)
    {
        var key = Store.NewKey();
        return store.Log.Decide(
            [StreamUse.VersionOnly<Ticks>(key, 0)],
            _ => Enumerable.Repeat(Change.To<Ticks>(key, new TickEchoed(Guid.Empty)), events),
            EchoTicks.Context(),
            [],
            ct
        );
    }

    private static Task<long> Echoes(Store store) =>
        store.Scalar<long>("select count(*) from victim_outbox");

    private static Task AllEchoed(Store store, double seconds) =>
        Poll.Until(
            async () =>
                await Echoes(store)
                >= await store.Scalar<long>(
                    "select count(*) from mt_events where type = 'victim.tick_made'"
                ),
            seconds
        );

    private static async Task NothingLostOrDoubled(Store store, int ticks)
    {
        var made = (await store.Log.ReadStream(EchoTicks.Ticks, null, ct))
            .Select(e => e.Id)
            .ToList();
        var echoed = (await store.Log.ReadStream(EchoTicks.Echoes, null, ct))
            .Select(e => ((TickEchoed)e.Data).Of)
            .ToList();

        Assert.Equal(ticks, made.Count);
        Assert.Equal(made, echoed);
        Assert.Equal(ticks, await Echoes(store));
        Assert.Equal(
            0L,
            await store.Scalar<long>(
                "select count(*) from (select event from victim_outbox group by event having count(*) > 1) doubled"
            )
        );
    }
}
