using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>GP-54: how a committee must be made up.</summary>
public static class CommitteeSize
{
    /// <param name="openTender">公开招标; otherwise 竞争性磋商.</param>
    /// <param name="budget">The project's budget in yuan.</param>
    /// <param name="parameters">In force in the region on the day.</param>
    public static int Minimum(
        bool openTender,
        decimal budget,
        ParameterSet parameters,
        string region,
        DateOnly on
    ) =>
        (openTender, budget >= parameters.Number("GP-54.large_budget", region, on)) switch
        {
            (false, _) => parameters.Count("GP-54.consultation_members", region, on),
            (true, false) => parameters.Count("GP-54.tender_members", region, on),
            (true, true) => parameters.Count("GP-54.large_members", region, on),
        };

    /// <exception cref="RuleBrokenException">Even number, too few members, or too few experts.</exception>
    public static void Check(
        int experts,
        int total,
        int minimum,
        ParameterSet parameters,
        string region,
        DateOnly on
    )
    {
        Refuse.If(total % 2 == 0, "GP-54", "CommitteeEven", "Experts", total);
        Refuse.If(total < minimum, "GP-54", "CommitteeTooSmall", "Experts", total, minimum);
        var (part, whole) = ExpertShare(parameters, region, on);
        // In integers, so that 2/3 is not rounded: 3 × experts ≥ 2 × total.
        Refuse.If(
            whole * experts < part * total,
            "GP-54",
            "CommitteeTooFewExperts",
            "Experts",
            experts,
            total
        );
    }

    private static (int Part, int Whole) ExpertShare(
        ParameterSet parameters,
        string region,
        DateOnly on
    )
    {
        var fraction = parameters.Get("GP-54.expert_share", region, on).Value.Split('/');
        return (
            int.Parse(fraction[0], CultureInfo.InvariantCulture),
            int.Parse(fraction[1], CultureInfo.InvariantCulture)
        );
    }
}
