namespace StationPortal.Jurisdiction;

/// <summary>Money is yuan with two places. Rounding happens only where a rule says so.</summary>
public static class Money
{
    /// <summary>Half-up to the fen (SC-08, GP-65).</summary>
    public static decimal RoundHalfUp(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>Down to the fen, for caps (CA-06).</summary>
    public static decimal FloorToFen(decimal value) => Math.Floor(value * 100m) / 100m;

    /// <summary>At most two decimals.</summary>
    public static bool IsWholeFen(decimal value) => value * 100m == Math.Truncate(value * 100m);
}
