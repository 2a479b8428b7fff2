using System.Diagnostics;
using System.Runtime.CompilerServices;
using StationPortal.EventStore;
using StationPortal.LocalPostgres;

namespace StationPortal.Bench;

/// <summary><c>./dev bench orders</c>, or <c>orders/clocks</c> for the clocks alone: 3,200 volunteers on the claim board of a province, over real HTTP with sessions and antiforgery. Each figure is told against its limit and against the bare SQL that does the same.</summary>
internal static class OrdersBench
{
    private const int Orders = 1_000;
    private const int WarmUp = 1_200;
    private const int SteadySeconds = 12;
    private const int SteadyPerSecond = 300;
    private const int Steady = SteadySeconds * SteadyPerSecond;
    private static readonly TimeSpan fourSeconds = TimeSpan.FromSeconds(4);

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var watch = Stopwatch.StartNew();
        var db = await database.Database("bench_orders", ct);
        await using var side = await OrdersSide.Open(db, ct);
        if (filter == "clocks")
        {
            foreach (var line in await RelayClocks.Measure(side, RelayClocks.Orders, ct))
            {
                yield return line;
            }

            yield break;
        }

        await side.Register(ct);
        var day = OrdersSide.Today.AddDays(7);
        var warm = await side.PutOnBoard(WarmUp, day, ct);
        var rush = await side.PutOnBoard(Orders, day.AddDays(1), ct);
        var instant = await side.PutOnBoard(Orders, day.AddDays(2), ct);
        // Nobody claims two orders of one day.
        StreamKey[] steady =
        [
            .. await side.PutOnBoard(OrdersSide.Volunteers, day.AddDays(3), ct),
            .. await side.PutOnBoard(Steady - OrdersSide.Volunteers, day.AddDays(4), ct),
        ];
        await new ManyOrders(side).Fill(ct);
        await using var raw = await RawClaims.On(db, ct);
        await raw.Put([.. warm, .. rush, .. instant, .. steady], ct);
        await side.Settle(ct);
        Console.WriteLine(
            $"{ManyOrders.All:N0} orders written in {watch.Elapsed.TotalSeconds:N0} s"
        );
        using var phones = Phones.SignIn(side, await side.Serve(ct, timers: true));
        // Both answers are compiled before anything is timed: won, and come late.
        await Rush.Run(
            WarmUp * 2,
            TimeSpan.FromSeconds(8),
            n => phones.Claim(n % OrdersSide.Volunteers, warm[n % WarmUp], ct),
            ct
        );

        Task<bool> Press(StreamKey[] orders, int n) =>
            phones.Claim(n % OrdersSide.Volunteers, orders[n % orders.Length], ct);
        Task<bool> PressRaw(StreamKey[] orders, int n) =>
            raw.Claim(side.Accounts[n % OrdersSide.Volunteers], orders[n % orders.Length], ct);

        foreach (
            var line in await Contest(
                side,
                $"{OrdersSide.Volunteers:N0} for {Orders:N0} orders within 4 s",
                OrdersSide.Volunteers,
                fourSeconds,
                rush,
                Press,
                PressRaw,
                (500, 2_000),
                ct
            )
        )
        {
            yield return line;
        }

        foreach (
            var line in await Contest(
                side,
                $"{OrdersSide.Volunteers:N0} for {Orders:N0} orders in one instant",
                OrdersSide.Volunteers,
                TimeSpan.Zero,
                instant,
                Press,
                PressRaw,
                (5_000, 5_000),
                ct
            )
        )
        {
            yield return line;
        }

        foreach (
            var line in await Contest(
                side,
                $"steady, {SteadyPerSecond} claims a second",
                steady.Length,
                TimeSpan.FromSeconds(SteadySeconds),
                steady,
                Press,
                PressRaw,
                (100, 2_000),
                ct
            )
        )
        {
            yield return line;
        }

        foreach (var line in await BoardLooks.Measure(side, phones, ct))
        {
            yield return line;
        }

        var more = RelayClocks.Orders - ManyOrders.Open;
        foreach (var line in await RelayClocks.Measure(side, more, ct))
        {
            yield return line;
        }
    }

    private static async Task<IEnumerable<Line>> Contest(
        OrdersSide side,
        string name,
        int presses,
        TimeSpan within,
        StreamKey[] orders,
        Func<StreamKey[], int, Task<bool>> press,
        Func<StreamKey[], int, Task<bool>> pressRaw,
        (double P99, double Longest) limit,
        CancellationToken ct
    )
    {
        var processor = await ProcessorTimes.Begin(side.Source, ct);
        var ours = await Rush.Run(presses, within, n => press(orders, n), ct);
        Console.WriteLine($"{name}: {processor.PerPress(presses)}");
        await ClaimCheck.WonOnce(side, orders, ours.Won, ct);
        var raw = await Rush.Run(presses, within, n => pressRaw(orders, n), ct);
        return
        [
            Against(name + ", 99 %", ours, presses, limit.P99, ours.At(0.99)),
            Against(name + ", longest", ours, presses, limit.Longest, ours.Longest),
            new(
                name + ", against bare SQL",
                presses / ours.Took.TotalSeconds,
                presses / raw.Took.TotalSeconds,
                raw.At(0.99) / ours.At(0.99),
                ours.At(0.50),
                ours.At(0.99),
                0
            ),
        ];
    }

    // A ratio of 1 or more holds the limit.
    private static Line Against(
        string name,
        RushResult ours,
        int presses,
        double limit,
        double measured
    ) =>
        new(
            $"{name} within {limit:N0} ms",
            presses / ours.Took.TotalSeconds,
            1000 / limit,
            limit / measured,
            ours.At(0.50),
            measured,
            1
        );
}
