namespace StationPortal.Procurement;

/// <summary>What a result does to money that was accepted or paid by an earlier one: accepted is never more than earned, and what is paid above it is claimed back, never paid negatively (EV-23).</summary>
internal static class Reckoning
{
    /// <summary>The contract's event with everything that follows from it.</summary>
    public static IEnumerable<object> With(Contract contract, object changed) =>
        [changed, .. After(contract.Apply(changed))];

    private static IEnumerable<object> After(Contract contract)
    {
        if (contract.Governed is not { } milestone)
        {
            yield break;
        }

        var earned = ContractMoney.Earned(contract, milestone);
        var progress = contract.Of(milestone.No);
        if (earned < progress.Accepted)
        {
            yield return new AcceptanceLowered(milestone.No, progress.Accepted, earned);
        }

        var paid = progress.Paid - progress.Recovered;
        var owed = Math.Max(0, paid - earned);
        if (owed > 0 && owed != progress.Recoverable)
        {
            yield return new RecoveryClaimed(milestone.No, owed, paid, earned);
        }
        else if (owed == 0 && progress.Recoverable > 0)
        {
            yield return new RecoveryDropped(milestone.No);
        }
    }
}
