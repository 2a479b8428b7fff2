using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Where the middle of a group of scores lies. Between two scores it is taken in proportion (the inclusive method), half-up to two places.</summary>
/// <param name="Count">Scores in the group.</param>
public sealed record Quartiles(int Count, decimal Lower, decimal Median, decimal Upper)
{
    private const decimal Quarter = 0.25m;

    /// <summary>Of a group, or <c>null</c> when it is empty.</summary>
    public static Quartiles? Of(IEnumerable<decimal> scores)
    {
        var sorted = scores.Order().ToList();
        return sorted.Count == 0
            ? null
            : new(
                sorted.Count,
                At(sorted, Quarter),
                At(sorted, 2 * Quarter),
                At(sorted, 3 * Quarter)
            );
    }

    private static decimal At(List<decimal> sorted, decimal share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return Money.RoundHalfUp(
            sorted[below] + ((place - below) * (sorted[above] - sorted[below]))
        );
    }
}
