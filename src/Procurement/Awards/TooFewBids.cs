using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>GP-51 and GP-52: with too few bids at any step the procedure ends, and its money is free.</summary>
public static class TooFewBids
{
    public const string ReasonCode = "too_few_bids";

    /// <summary>How many bids must be left, and the rule that says so.</summary>
    public static (int Count, string RuleId) Minimum(
        TenderMethod method,
        string region,
        DateOnly on,
        ParameterSet parameters
    ) =>
        method == TenderMethod.OpenTender
            ? (parameters.Count("GP-51.minimum_bids", region, on), "GP-51")
            : (parameters.Count("GP-52.minimum_offers", region, on), "GP-52");

    /// <summary>Ends the tender when fewer bids are left than the rule asks.</summary>
    /// <param name="tenderKey">The tender.</param>
    /// <param name="left">Bids still in the race.</param>
    /// <param name="streams">As loaded.</param>
    /// <param name="context">Day and law.</param>
    public static IEnumerable<Change> EndIf(
        StreamKey tenderKey,
        int left,
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var tender = Refuse.Missing(streams.Find<Tender>(tenderKey));
        var (minimum, ruleId) = Minimum(
            tender.Method,
            tenderKey.Tenant,
            context.Today,
            context.Rules.Parameters
        );
        if (left >= minimum)
        {
            return [];
        }

        return
        [
            Change.To<Review>(Review.Key(tenderKey), new RaceEnded(left, minimum, ruleId)),
            .. TenderEnding.Fail(tenderKey, tender, streams, ReasonCode, ruleId),
        ];
    }
}
