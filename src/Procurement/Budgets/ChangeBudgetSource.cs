using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Adjusts the approved sum of one source; never below what is held from it.</summary>
/// <param name="Stream">The budget.</param>
/// <param name="Source">Which source.</param>
/// <param name="Amount">The new sum, yuan.</param>
/// <param name="DocumentNumber">The approval of the adjustment.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record ChangeBudgetSource(
    StreamKey Stream,
    MoneySource Source,
    decimal Amount,
    string DocumentNumber,
    string Reason,
    long? SeenVersion = null
) : IDecision<Budget>
{
    public IEnumerable<object> Decide(Budget? budget, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(budget);
        Refuse.If(
            Amount < 0 || !Money.IsWholeFen(Amount),
            null,
            "AmountNotWholeFen",
            nameof(Amount)
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "PS-09",
            "DocumentMissing",
            nameof(DocumentNumber)
        );
        Refuse.If(
            Amount < known.Held.From(Source),
            "PS-09",
            "SourceBelowHeld",
            nameof(Amount),
            known.Held.From(Source)
        );
        yield return new BudgetSourceChanged(
            Source,
            known.Sources.From(Source),
            Amount,
            DocumentNumber.Trim(),
            Reason
        );
    }
}
