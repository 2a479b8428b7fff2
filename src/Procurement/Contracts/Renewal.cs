using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Whether the year after a contract may be contracted by its result (CA-16); asked when the next contract is drafted and again at each signature, since a result may be published between.</summary>
internal static class Renewal
{
    // Parameter: below this score there is no renewal, whatever the bands pay.
    private const string Least = "CA-16.renewal_least";

    /// <exception cref="RuleBrokenException">A veto, a score whose band pays nothing, or one below the least.</exception>
    public static void Require(
        Contract before,
        IReadOnlyList<ScoreBand> bands,
        string tenant,
        DecisionContext context
    )
    {
        if (before.Score is not { } score)
        {
            return;
        }

        Refuse.If(before.Vetoed, "CA-16", "NoRenewalAfterVeto");
        Refuse.If(ContractMoney.PaidPercent(score, bands) == 0, "CA-16", "NoRenewal", null, score);
        var least = context.Rules.Parameters.Number(Least, tenant, context.Today);
        Refuse.If(score < least, "CA-16", "NoRenewalBelow", null, score, least);
    }
}
