namespace StationPortal.Evaluation;

/// <summary>Stations of similar size: those of a round by how many people they looked after, cut into three parts. Stations of the same size stand in the same part.</summary>
/// <param name="sizes">How many people each station of the round looked after.</param>
public sealed class SizeThirds(IEnumerable<int> sizes)
{
    private const int Thirds = 3;

    /// <summary>With fewer stations every third would be one or none.</summary>
    public const int FewestStations = 4;

    private readonly List<int> sorted = [.. sizes.Order()];

    /// <param name="size">People whom a station of the round looked after.</param>
    /// <returns>1 for the smallest third, 3 for the largest; <c>null</c> with fewer than <see cref="FewestStations"/>.</returns>
    public int? Of(int size) =>
        sorted.Count < FewestStations ? null : 1 + (Smaller(size) * Thirds / sorted.Count);

    private int Smaller(int size)
    {
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] < size ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
