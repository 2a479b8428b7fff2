namespace StationPortal.Procurement;

/// <summary>Draws experts at random from the library so that anyone can draw again from the recorded seed (GP-55).</summary>
public static class CommitteeDraw
{
    /// <summary>All candidates in the drawn order.</summary>
    /// <param name="seed">Random at the time of the draw, recorded.</param>
    /// <param name="candidates">Accounts of the experts that could be drawn.</param>
    public static IReadOnlyList<Guid> Order(string seed, IEnumerable<Guid> candidates) =>
        [.. candidates.OrderBy(expert => Lot.Of(seed, expert), StringComparer.Ordinal)];
}
