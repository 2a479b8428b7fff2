using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StationPortal.Testing;

/// <summary>Waits for something that another thread or process does; the one place in the tests that waits.</summary>
public static class Poll
{
    /// <param name="condition">Asked again every 25 milliseconds.</param>
    /// <param name="seconds">After this the test fails.</param>
    /// <param name="what">The condition's own text, for the message.</param>
    /// <exception cref="TimeoutException">The condition did not come true in time.</exception>
    public static async Task Until(
        Func<Task<bool>> condition,
        double seconds = 30,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    )
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException($"Not true after {seconds} s: {what}");
            }

            await Task.Delay(25);
        }
    }

    /// <inheritdoc cref="Until(Func{Task{bool}}, double, string)"/>
    public static Task Until(
        Func<bool> condition,
        double seconds = 30,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    ) => Until(() => Task.FromResult(condition()), seconds, what);
}
