using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Records that the agency gave back what was claimed, all of it (EV-23).</summary>
/// <param name="Stream">The contract.</param>
/// <param name="On">Day it came back.</param>
/// <param name="Reference">Of the receipt.</param>
[AllowedFor(Role.Official)]
public sealed record SettleRecovery(
    StreamKey Stream,
    DateOnly On,
    string? Reference,
    long? SeenVersion = null
) : IDecision<Contract>
{
    private const int LongestReference = 100;

    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(contract);
        if (
            known.Governed is not { } milestone
            || known.Of(milestone.No) is not { Recoverable: > 0 } progress
        )
        {
            throw new RuleBrokenException("EV-23", "NothingToRecover", null);
        }

        Refuse.If(On > context.Today, null, "DayInFuture", nameof(On));
        Refuse.If(
            string.IsNullOrWhiteSpace(Reference) || Reference.Length > LongestReference,
            "EV-23",
            "RecoveryReferenceMissing",
            nameof(Reference),
            LongestReference
        );
        yield return new RecoverySettled(
            milestone.No,
            progress.Recoverable,
            On,
            Reference?.Trim() ?? "",
            context.Actor.Holder
        );
    }
}
