using System.Diagnostics;

namespace StationPortal.Bench;

/// <summary>Many who press, each at their planned moment, whether the one before was answered or not.</summary>
internal static class Rush
{
    /// <param name="count">How many press.</param>
    /// <param name="within">Their moments are spread evenly over this time; zero for one instant.</param>
    /// <param name="press">What the n-th does; tells whether they won.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<RushResult> Run(
        int count,
        TimeSpan within,
        Func<int, Task<bool>> press,
        CancellationToken ct
    )
    {
        var presses = new Task<Pressed>[count];
        var watch = Stopwatch.StartNew();
        for (var each = 0; each < count; )
        {
            var now = watch.Elapsed;
            for (; each < count && within * ((double)each / count) <= now; each++)
            {
                var (number, due) = (each, within * ((double)each / count));
                presses[each] = Task.Run(() => Timed(press, number, due, watch), ct);
            }

            if (each < count)
            {
                await Task.Delay(1, ct);
            }
        }

        var done = await Task.WhenAll(presses);
        return new RushResult(
            [.. done.Select(pressed => pressed.Milliseconds)],
            done.Count(pressed => pressed.Won),
            watch.Elapsed
        );
    }

    private static async Task<Pressed> Timed(
        Func<int, Task<bool>> press,
        int number,
        TimeSpan due,
        Stopwatch watch
    )
    {
        var won = await press(number);
        return new Pressed((watch.Elapsed - due).TotalMilliseconds, won);
    }

    private sealed record Pressed(double Milliseconds, bool Won);
}

/// <summary>What came of a rush.</summary>
/// <param name="Milliseconds">From the planned moment of each to its answer.</param>
/// <param name="Won">How many won a place.</param>
/// <param name="Took">From the first planned moment to the last answer.</param>
internal sealed record RushResult(IReadOnlyList<double> Milliseconds, int Won, TimeSpan Took)
{
    public double At(double share) =>
        Milliseconds
            .Order()
            .ElementAt((int)Math.Min(Milliseconds.Count - 1, Milliseconds.Count * share));

    public double Longest => Milliseconds.Max();
}
