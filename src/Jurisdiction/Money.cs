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

    /// <summary>The most that a share of a sum may be: floored to the fen (CA-06, GP-61, GP-62).</summary>
    public static decimal AtMost(decimal sum, decimal rate) => FloorToFen(sum * rate);

    /// <summary>Interest on late payment, simple, half-up to the fen (GP-65).</summary>
    public static decimal LateInterest(decimal principal, decimal dailyRate, int days) =>
        RoundHalfUp(principal * dailyRate * days);
}
