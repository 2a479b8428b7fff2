namespace StationPortal.Evaluation;

/// <summary>Stations of similar size: those of a round by how many people they looked after, cut into three parts. Stations of the same size stand in the same part.</summary>
public static class SizeThird
{
    private const int Thirds = 3;

    /// <summary>With fewer stations every third would be one or none.</summary>
    public const int FewestStations = 4;

    /// <param name="own">People whom the station looked after.</param>
    /// <param name="all">The same of every station of the round, this one included.</param>
    /// <returns>1 for the smallest third, 3 for the largest; <c>null</c> with fewer than <see cref="FewestStations"/>.</returns>
    public static int? Of(int own, IReadOnlyCollection<int> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Count < FewestStations
            ? null
            : 1 + (all.Count(each => each < own) * Thirds / all.Count);
    }
}
