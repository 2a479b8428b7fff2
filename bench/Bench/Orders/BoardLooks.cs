using System.Diagnostics;

namespace StationPortal.Bench;

/// <summary>Looks at the board with a million orders, each with another filter: the server's own time, in turns with the bare SQL.</summary>
internal static class BoardLooks
{
    private const double Limit = 50;
    private const int Volunteers = 30;
    private const int Rounds = 2;

    public static async Task<IEnumerable<Line>> Measure(
        OrdersSide side,
        Phones phones,
        CancellationToken ct
    )
    {
        using var times = new ServerTimes();
        var raw = new RawBoard(side.Source);
        var bare = new List<double>();
        async Task Round(int from, int to)
        {
            for (var each = from; each < to; each++)
            {
                foreach (var look in ManyOrders.Looks(each))
                {
                    await phones.Get(each, look, ct);
                    var start = Stopwatch.GetTimestamp();
                    await raw.Look(each, side.Clock.Now.ToUniversalTime(), ct);
                    bare.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        await Round(0, Volunteers);
        bare.Clear();
        var ours = await times.Of("board", () => Round(Volunteers, Volunteers * (Rounds + 1)));
        var sorted = ours.Order().ToList();
        var (p50, p95, p99) = (At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99));
        var sql = At([.. bare.Order()], 0.95);
        var name = $"the board, {ManyOrders.All:N0} orders, {ManyOrders.Open:N0} open";
        return
        [
            new(
                $"{name}: p95 within {Limit:N0} ms",
                1000 / p95,
                1000 / Limit,
                Limit / p95,
                p50,
                p99,
                1
            ),
            new($"{name}: p95 against bare SQL", 1000 / p95, 1000 / sql, sql / p95, p50, p99, 0),
        ];
    }

    private static double At(List<double> sorted, double share) =>
        sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
