using System.Diagnostics;

namespace StationPortal.Bench;

/// <summary>Times told twice: against their limit, and against the bare SQL that does the same.</summary>
internal static class Limits
{
    private const int Looks = 400;
    private const int WarmUp = 150;

    /// <summary>A ratio of 1 or more holds the limit; the second line has no limit of its own.</summary>
    /// <param name="name">What was timed.</param>
    /// <param name="ours">Milliseconds; of many the 95th percentile is held against the limit.</param>
    /// <param name="raw">The twin's.</param>
    /// <param name="limit">Milliseconds.</param>
    public static IEnumerable<Line> Both(
        string name,
        IReadOnlyList<double> ours,
        IReadOnlyList<double> raw,
        double limit
    )
    {
        var (p50, p95, bare) = (At(ours, 0.50), At(ours, 0.95), At(raw, 0.95));
        var what = ours.Count == 1 ? name : $"{name}: p95";
        yield return new(
            $"{what} within {limit:N0} ms",
            1000 / p95,
            1000 / limit,
            limit / p95,
            p50,
            At(ours, 0.99),
            1
        );
        yield return new(
            $"{what} {p95:F1} ms against bare SQL",
            1000 / p95,
            1000 / bare,
            bare / p95,
            p50,
            At(ours, 0.99),
            0
        );
    }

    /// <summary>Looks at a page and runs its SQL in turns; each side is first in every other look, so that neither finds what the other has just warmed.</summary>
    /// <param name="name">What was timed.</param>
    /// <param name="limit">For 95 of 100, milliseconds.</param>
    /// <param name="route">The page's route, by which the server tells its time.</param>
    /// <param name="times">Where it tells it.</param>
    /// <param name="page">The n-th look.</param>
    /// <param name="sql">Its twin.</param>
    public static async Task<IEnumerable<Line>> InTurns(
        string name,
        double limit,
        string route,
        ServerTimes times,
        Func<int, Task> page,
        Func<int, Task> sql
    )
    {
        for (var look = 0; look < WarmUp; look++)
        {
            await page(look);
            await sql(look);
        }

        var bare = new List<double>();
        var ours = await times.Of(
            route,
            async () =>
            {
                for (var look = 0; look < Looks; look++)
                {
                    if (look % 2 == 0)
                    {
                        await page(look);
                    }

                    var start = Stopwatch.GetTimestamp();
                    await sql(look);
                    bare.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    if (look % 2 == 1)
                    {
                        await page(look);
                    }
                }
            }
        );
        return ours.Count == Looks
            ? Both(name, ours, bare, limit)
            : throw new InvalidOperationException(
                $"The server told of {ours.Count} looks at {name}."
            );
    }

    private static double At(IReadOnlyList<double> times, double share) =>
        times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * share));
}
