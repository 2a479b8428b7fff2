using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>What follows on the budget when a procedure ends without a winner.</summary>
public static class TenderEnding
{
    /// <summary>The tender fails and its money is free.</summary>
    /// <param name="key">The tender.</param>
    /// <param name="tender">As it stands; names the budget that the decision has to load.</param>
    /// <param name="reasonCode">Key of a text, e.g. <c>too_few_bids</c>.</param>
    /// <param name="ruleId">E.g. <c>GP-51</c>.</param>
    public static IEnumerable<Change> Fail(
        StreamKey key,
        Tender tender,
        LoadedStreams streams,
        string reasonCode,
        string ruleId
    )
    {
        yield return Change.To<Tender>(key, new TenderFailed(reasonCode, ruleId));
        var budgetKey = tender.BudgetKey(key.Tenant);
        var freed = streams.Find<Budget>(budgetKey)?.FreeReservation(key.Id, reasonCode) ?? [];
        foreach (var e in freed)
        {
            yield return Change.To<Budget>(budgetKey, e);
        }
    }
}
