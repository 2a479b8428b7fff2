using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>A budget's sums with what the law makes of them on the day shown.</summary>
/// <param name="Sums">The figures.</param>
/// <param name="Cap">The cap on relief funds, yuan; <c>null</c> when base or rate is not known (CA-06).</param>
/// <param name="Rate">The rate's row of parameters.</param>
public sealed record CapView(BudgetSums Sums, decimal? Cap, RuleParameter? Rate)
{
    /// <summary>More is held than the cap allows: nothing new can be reserved from relief funds.</summary>
    public bool IsRed => Cap < Sums.ReliefHeld;

    /// <summary>How the cap stands: text key and colour.</summary>
    public (string Text, Tone Tone) State =>
        IsRed ? ("Budget.Cap.Passed", Tone.Red)
        : Cap is null ? ("Budget.Cap.NotKnown", Tone.Grey)
        : Left == 0 ? ("Budget.Cap.UsedUp", Tone.Amber)
        : ("Budget.Cap.Within", Tone.Green);

    public decimal Left => Math.Max(0, (Cap ?? 0) - Sums.ReliefHeld);

    public static CapView Of(BudgetSums sums, DateOnly day, ParameterSet parameters)
    {
        var rate = ReliefCap.RateRow(sums.TenantId, sums.Year, day, parameters);
        return new CapView(
            sums,
            sums.CapBase is { } known && rate is not null
                ? ReliefCap.Of(known.Base, ReliefCap.RateOf(rate))
                : null,
            rate
        );
    }
}
