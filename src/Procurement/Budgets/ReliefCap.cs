using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The cap on buying services with relief funds (CA-06): one formula for decisions and pages.</summary>
public static class ReliefCap
{
    /// <summary>Base × rate, down to the fen.</summary>
    public static decimal Of(decimal capBase, decimal rate) => Money.FloorToFen(capBase * rate);

    /// <summary>The row of the rate that holds for a budget year: the one in force today, or at the nearer end of the year when today lies outside it.</summary>
    public static RuleParameter? RateRow(
        string region,
        int year,
        DateOnly today,
        ParameterSet parameters
    ) => parameters.Find("CA-06.cap_rate", region, Within(year, today));

    /// <summary>The row that names the base, chosen like the rate.</summary>
    public static RuleParameter? BaseRow(
        string region,
        int year,
        DateOnly today,
        ParameterSet parameters
    ) => parameters.Find("CA-06.cap_base", region, Within(year, today));

    public static decimal RateOf(RuleParameter row) =>
        decimal.Parse(row.Value, CultureInfo.InvariantCulture);

    private static DateOnly Within(int year, DateOnly today) =>
        today.Year < year ? new(year, 1, 1)
        : today.Year > year ? new(year, 12, 31)
        : today;
}
