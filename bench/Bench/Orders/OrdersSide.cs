using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>A province of volunteers and orders in the whole portal, on real HTTP. Every volunteer and every order that is claimed has its events, written through the log itself.</summary>
internal sealed class OrdersSide : BenchPortal
{
    public const int Volunteers = 3_200;
    public const int Counties = 20;
    private const int TownshipsInCounty = 10;
    private const int AtOnce = 100;

    private OrdersSide(Composed composed)
        : base(composed) { }

    /// <summary>The day on which everything is claimed.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 16);

    public static DutyHolder By { get; } = new(Guid.CreateVersion7(), null);

    /// <summary>Accounts of the volunteers.</summary>
    public Guid[] Accounts { get; } =
    [.. Enumerable.Range(0, Volunteers).Select(_ => Guid.CreateVersion7())];

    public static string CountyOf(int number) => $"43{(number % Counties) + 101:0000}";

    public static string VillageOf(int number) =>
        $"{CountyOf(number)}{(number / Counties % TownshipsInCounty) + 100:000}{(number / 7 % 10) + 200:000}";

    /// <summary>Composes the portal on an empty database; nothing runs or is served yet.</summary>
    public static async Task<OrdersSide> Open(string connectionString, CancellationToken ct) =>
        new(await Compose(connectionString, ChinaTime.At(Today, new TimeOnly(10, 0)), ct));

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
            await Write(
                [.. some.Select(key => StreamUse.VersionOnly<Order>(key))],
                some.SelectMany(key => events.Select(e => Change.To<Order>(key, e))),
                Clock.Now,
                ct
            );
        }
    }

    /// <summary>Brings the statistics up to date, as the server does by itself in time.</summary>
    public Task Settle(CancellationToken ct) =>
        Settle(ct, "order_page", "mt_events", "mt_streams", "account_page");

    private Task<Commit> Append(List<Change> changes, CancellationToken ct) =>
        Write(
            [
                .. changes
                    .DistinctBy(change => change.Stream)
                    .Select(change => UseOf(change.Stream, change.StreamType)),
            ],
            changes,
            Clock.Now,
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
