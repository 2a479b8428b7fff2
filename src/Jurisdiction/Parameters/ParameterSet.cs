namespace StationPortal.Jurisdiction;

/// <summary>A number from the law with where it holds and since when.</summary>
/// <param name="Name">E.g. <c>CA-06.cap_rate</c>: rule id, dot, what it is.</param>
/// <param name="Region">6-digit code; <c>000000</c> holds for the nation. The nearest region wins: county, prefecture, province, nation.</param>
/// <param name="Value">Invariant text: <c>0.05</c>, <c>20</c>, <c>困难群众救助资金总支出</c>.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">Last day it holds, or <c>null</c>.</param>
/// <param name="Source">Document and article.</param>
/// <param name="Status">How sure we are.</param>
public sealed record RuleParameter(
    string Name,
    string Region,
    string Value,
    DateOnly From,
    DateOnly? Until,
    string Source,
    RuleStatus Status
);

/// <summary>All parameters, looked up by name, region and day.</summary>
public sealed class ParameterSet(IEnumerable<RuleParameter> rows)
{
    private readonly ILookup<string, RuleParameter> byName = rows.ToLookup(
        row => row.Name,
        StringComparer.Ordinal
    );

    /// <summary>Shipped rows with what administrators entered on top: an entered row wins over the shipped one of the same name, region and first day.</summary>
    public static ParameterSet Of(
        IEnumerable<RuleParameter> shipped,
        IEnumerable<ParameterList> entered
    ) =>
        new(
            shipped
                .Concat(entered.SelectMany(list => list.Rows))
                .GroupBy(row => (row.Name, row.Region, row.From))
                .Select(same => same.Last())
        );

    /// <summary>Every row.</summary>
    public IEnumerable<RuleParameter> All => byName.SelectMany(rows => rows);

    /// <summary>Every row of a name, of all regions and times.</summary>
    public IReadOnlyList<RuleParameter> Named(string name) => [.. byName[name]];

    /// <summary>The row in force, or <c>null</c>.</summary>
    public RuleParameter? Find(string name, string region, DateOnly on) =>
        RegionCode
            .SelfAndAbove(region)
            .Select(code =>
                byName[name]
                    .Where(row =>
                        row.Region == code
                        && row.From <= on
                        && (row.Until is null || on <= row.Until)
                    )
                    .MaxBy(row => row.From)
            )
            .FirstOrDefault(row => row is not null);

    /// <exception cref="RuleBrokenException">No row: the refusal names the parameter, the region and the day.</exception>
    public RuleParameter Get(string name, string region, DateOnly on) =>
        Find(name, region, on)
        ?? throw new RuleBrokenException(
            name.Split('.')[0],
            "ParameterMissing",
            null,
            name,
            region,
            on
        );

    public decimal Number(string name, string region, DateOnly on) =>
        decimal.Parse(
            Get(name, region, on).Value,
            System.Globalization.CultureInfo.InvariantCulture
        );

    public int Count(string name, string region, DateOnly on) =>
        int.Parse(Get(name, region, on).Value, System.Globalization.CultureInfo.InvariantCulture);
}
