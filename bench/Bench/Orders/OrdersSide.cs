using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Hosting;

namespace StationPortal.Bench;

/// <summary>A province of volunteers and orders in the whole portal, on real HTTP. Every volunteer and every order that is claimed has its events, written through the log itself.</summary>
internal sealed class OrdersSide : IAsyncDisposable
{
    public const int Volunteers = 3_200;
    public const int Counties = 20;
    private const int TownshipsInCounty = 10;
    private const int AtOnce = 100;

    private readonly PortalHost host;
    private readonly string folder;

    private OrdersSide(PortalHost host, BenchClock clock, string folder) =>
        (this.host, Clock, this.folder) = (host, clock, folder);

    /// <summary>The day on which everything is claimed.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 16);

    public static DutyHolder By { get; } = new(Guid.CreateVersion7(), null);

    public BenchClock Clock { get; }

    /// <summary>Accounts of the volunteers.</summary>
    public Guid[] Accounts { get; } =
    [.. Enumerable.Range(0, Volunteers).Select(_ => Guid.CreateVersion7())];

    public IServiceProvider Services => host.App.Services;

    public IEventLog Log => Services.GetRequiredService<IEventLog>();

    public NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    public static string CountyOf(int number) => $"43{(number % Counties) + 101:0000}";

    public static string VillageOf(int number) =>
        $"{CountyOf(number)}{(number / Counties % TownshipsInCounty) + 100:000}{(number / 7 % 10) + 200:000}";

    /// <summary>Composes the portal on an empty database; nothing runs or is served yet.</summary>
    public static async Task<OrdersSide> Open(string connectionString, CancellationToken ct)
    {
        var clock = new BenchClock { Now = ChinaTime.At(Today, new TimeOnly(10, 0)) };
        var files = Directory.CreateTempSubdirectory("stationportal-bench-files-").FullName;
        var portal = await PortalHost.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Portal={connectionString}",
                $"--Portal:DataFolder={files}",
                "--Portal:Demo=false",
                "--Accounts:SecondFactorRequired=false",
                "--Logging:LogLevel:Default=Error",
            ],
            ct,
            clock,
            "Development"
        );
        return new OrdersSide(portal, clock, files);
    }

    /// <summary>Every volunteer: account with its grant, sign-in row, registration, verification.</summary>
    public async Task Register(CancellationToken ct)
    {
        for (var first = 0; first < Volunteers; first += AtOnce)
        {
            var changes = Enumerable
                .Range(first, AtOnce)
                .SelectMany(number => Registered(number))
                .ToList();
            await Append(changes, ct);
        }

        await using var users = Source.CreateCommand(
            """
            insert into account_user (id, user_name, normalized_user_name, person, security_stamp, concurrency_stamp,
              two_factor_enabled, lockout_enabled, access_failed_count)
            select id, 'v-' || id, upper('v-' || id), id, id, id, false, true, 0 from unnest($1) as id
            """
        );
        users.Parameters.Add(new() { Value = Accounts });
        await users.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Orders on the board for one volunteer each, an hour long, all at the same time of a day.</summary>
    /// <param name="count">How many.</param>
    /// <param name="day">On which day; orders of one day clash with each other.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<StreamKey[]> PutOnBoard(int count, DateOnly day, CancellationToken ct)
    {
        var keys = Enumerable
            .Range(0, count)
            .Select(number => new StreamKey(CountyOf(number), Guid.CreateVersion7()))
            .ToArray();
        for (var first = 0; first < count; first += AtOnce)
        {
            await Append(
                [
                    .. Enumerable
                        .Range(first, Math.Min(AtOnce, count - first))
                        .SelectMany(number => Placed(keys[number], number, day)),
                ],
                ct
            );
        }

        return keys;
    }

    /// <summary>Closes orders, as their events do: taken on, done, closed.</summary>
    public Task Close(IReadOnlyList<StreamKey> keys, CancellationToken ct) =>
        GoOn(
            keys,
            [
                new OrderTakenOn(null, By),
                new OrderDoneByStaff(Clock.Now, 60, OrderOutcome.Done, null, By),
                new OrderClosed(By),
            ],
            ct
        );

    private async Task GoOn(IReadOnlyList<StreamKey> keys, object[] events, CancellationToken ct)
    {
        foreach (var some in keys.Chunk(AtOnce))
        {
            await Log.Decide(
                [.. some.Select(key => StreamUse.VersionOnly<Order>(key))],
                _ => some.SelectMany(key => events.Select(e => Change.To<Order>(key, e))),
                OurSide.Context with
                {
                    At = Clock.Now.ToUniversalTime(),
                },
                [],
                ct
            );
        }
    }

    /// <summary>Serves pages. Subscriptions stand where the events end, as in a portal that has run all the time.</summary>
    /// <returns>Where it listens.</returns>
    public async Task<Uri> Serve(CancellationToken ct)
    {
        await using var stand = Source.CreateCommand(StationsSide.SubscriptionsStand);
        stand.Parameters.Add(
            new()
            {
                Value = Services.GetServices<ISubscription>().Select(each => each.Name).ToArray(),
            }
        );
        await stand.ExecuteNonQueryAsync(ct);
        await host.App.StartAsync(ct);
        return new Uri(host.App.Urls.Single());
    }

    /// <summary>Brings the statistics up to date, as the server does by itself in time.</summary>
    public async Task Settle(CancellationToken ct)
    {
        foreach (var table in new[] { "order_page", "mt_events", "mt_streams", "account_page" })
        {
            await using var analyze = Source.CreateCommand($"vacuum analyze {table}");
            analyze.CommandTimeout = 0;
            await analyze.ExecuteNonQueryAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.Stop();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Commit> Append(List<Change> changes, CancellationToken ct) =>
        Log.Decide(
            [
                .. changes
                    .DistinctBy(change => change.Stream)
                    .Select(change => UseOf(change.Stream, change.StreamType)),
            ],
            _ => changes,
            OurSide.Context with
            {
                At = Clock.Now.ToUniversalTime(),
            },
            [],
            ct
        );

    private static StreamUse UseOf(StreamKey key, string type) =>
        type == Account.StreamType ? StreamUse.VersionOnly<Account>(key, 0)
        : type == Volunteer.StreamType ? StreamUse.VersionOnly<Volunteer>(key, 0)
        : StreamUse.VersionOnly<Order>(key, 0);

    private IEnumerable<Change> Registered(int number)
    {
        var id = Accounts[number];
        var (account, volunteer) = (Account.Key(id), Volunteer.KeyOf(id, CountyOf(number)));
        yield return Change.To<Account>(account, new AccountOpened(id));
        yield return Change.To<Account>(
            account,
            new GrantGiven(id, Role.Volunteer, CountyOf(number), null, Today.AddYears(-1), null)
        );
        yield return Change.To<Volunteer>(
            volunteer,
            new VolunteerRegistered(
                id,
                $"V{number:000000}",
                VillageOf(number)[..9],
                null,
                null,
                null,
                By
            )
        );
        yield return Change.To<Volunteer>(volunteer, new VolunteerVerified(By));
    }

    private static IEnumerable<Change> Placed(StreamKey key, int number, DateOnly day)
    {
        var from = ChinaTime.At(day, new TimeOnly(9, 0));
        yield return Change.To<Order>(
            key,
            new OrderPlaced(
                $"{day:yyyyMMdd}-{number:000000}",
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                VillageOf(number),
                null,
                BenchMenu.ItemOf(number),
                1,
                OrderChannel.Visit,
                Urgency.InStages,
                from,
                from.AddHours(1),
                from.AddDays(1),
                1,
                null,
                null,
                new OrderCause(),
                By
            )
        );
        yield return Change.To<Order>(key, new OrderPutOnBoard(from.AddDays(-1), By));
    }
}
