using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A contract with an individual must not pay like a wage (PS-05): instalments that fall due month after month are hidden employment.</summary>
internal static class IndividualPay
{
    /// <summary>Holds at writing and again at fixing.</summary>
    public static void Check(
        Contract contract,
        IReadOnlyList<Milestone> milestones,
        DecisionContext context
    )
    {
        if (!IndividualSupplier.IsLabel(contract.Draft.SupplierName))
        {
            return;
        }

        var law = context.Rules.Parameters;
        var county = context.Actor.Region;
        var most = law.Count("PS-05.monthly_instalments", county, context.Today);
        Refuse.If(
            LongestRun(milestones, law.Count("PS-05.monthly_days", county, context.Today)) > most,
            "PS-05",
            "PaidByTheMonth",
            nameof(SetContractSchedule.Milestones),
            most
        );
    }

    /// <summary>The most instalments in a row of which each is due within so many days of the one before.</summary>
    private static int LongestRun(IReadOnlyList<Milestone> milestones, int days)
    {
        var (longest, run) = (0, 0);
        DateOnly? before = null;
        foreach (var milestone in milestones)
        {
            run = before is { } last && milestone.Due <= last.AddDays(days) ? run + 1 : 1;
            longest = Math.Max(longest, run);
            before = milestone.Due;
        }

        return longest;
    }
}
