namespace StationPortal.Bench;

/// <summary>One measured line.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">Per second, median over the pairs.</param>
/// <param name="Raw">The twin's, per second, median over the pairs.</param>
/// <param name="Ratio">Median of the pairs' ratios.</param>
/// <param name="P50">Ours: half of the operations took at most this many milliseconds.</param>
/// <param name="P99">Ours: 99 of 100 operations took at most this many milliseconds.</param>
/// <param name="Target">The ratio asked for.</param>
internal sealed record Line(
    string Name,
    double Ours,
    double Raw,
    double Ratio,
    double P50,
    double P99,
    double Target
)
{
    /// <summary>From runs of ours and raw that took turns.</summary>
    public static Line Of(string name, double target, IReadOnlyList<(Run Ours, Run Raw)> pairs)
    {
        var times = pairs.SelectMany(pair => pair.Ours.Milliseconds).Order().ToList();
        return new Line(
            name,
            Median(pairs.Select(pair => pair.Ours.PerSecond)),
            Median(pairs.Select(pair => pair.Raw.PerSecond)),
            Median(pairs.Select(pair => pair.Ours.PerSecond / pair.Raw.PerSecond)),
            At(times, 0.50),
            At(times, 0.99),
            target
        );
    }

    private static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}

/// <summary>What one side did in one turn.</summary>
internal sealed record Run(double PerSecond, IReadOnlyList<double> Milliseconds);
