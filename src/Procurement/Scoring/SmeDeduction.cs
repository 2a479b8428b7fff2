namespace StationPortal.Procurement;

/// <summary>What is taken off a small enterprise's price for the evaluation, never for the contract (SM-01 to SM-06, SC-15).</summary>
/// <param name="SmallRate">Rate the document states for small and micro enterprises, 0 to 1.</param>
/// <param name="ShareRate">Rate the document states for a consortium with a share of small ones, 0 to 1.</param>
/// <param name="MinimumShare">The share from which the latter is given, 0 to 1.</param>
/// <param name="SetAside">The project is kept for small enterprises: no deduction at all (SM-02).</param>
public sealed record SmeDeduction(
    decimal SmallRate,
    decimal ShareRate,
    decimal MinimumShare,
    bool SetAside
)
{
    /// <param name="statement">The bidder's 声明函, the only evidence (SM-04).</param>
    /// <param name="isEnterprise">Social organisations and 事业单位 are no enterprises and get nothing (SM-06).</param>
    public decimal RateFor(SmeStatement statement, bool isEnterprise) =>
        SetAside || !isEnterprise
            ? 0m
            : statement.Kind switch
            {
                SmeKind.SmallOrMicro => SmallRate,
                SmeKind.ShareOfSmall when statement.SmallShare >= MinimumShare => ShareRate,
                _ => 0m,
            };

    /// <summary>The price that is compared, exact.</summary>
    public static decimal Evaluated(decimal price, decimal rate) => price * (1m - rate);
}
