using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Freezes the base of the cap on relief funds with its document (CA-06, CA-07). A base below what is used is a fact and is recorded; it stops new reservations.</summary>
/// <param name="Stream">The budget.</param>
/// <param name="Base">Yuan.</param>
/// <param name="DocumentNumber">The document that gives it.</param>
/// <param name="FinalAccounts">It is the figure of the year-end accounts.</param>
[AllowedFor(Role.Official)]
public sealed record SetCapBase(
    StreamKey Stream,
    decimal Base,
    string DocumentNumber,
    bool FinalAccounts,
    long? SeenVersion = null
) : IDecision<Budget>
{
    public IEnumerable<object> Decide(Budget? budget, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(budget);
        Refuse.If(Base <= 0 || !Money.IsWholeFen(Base), null, "AmountNotWholeFen", nameof(Base));
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "CA-07",
            "DocumentMissing",
            nameof(DocumentNumber)
        );
        // CA-07: until the year-end accounts, the smaller known figure holds.
        Refuse.If(
            !FinalAccounts && (known.CapBaseFinal || Base > known.CapBase),
            "CA-07",
            "BaseRaisedBeforeAccounts",
            nameof(Base),
            known.CapBase ?? 0
        );
        var parameters = context.Rules.Parameters;
        var rate = ReliefCap.RateRow(known.Region, known.Year, context.Today, parameters);
        var name = ReliefCap.BaseRow(known.Region, known.Year, context.Today, parameters);
        if (rate is null || name is null)
        {
            throw new RuleBrokenException(
                "CA-06",
                "CapRateMissing",
                nameof(Base),
                known.Region,
                known.Year
            );
        }

        yield return new CapBaseSet(
            Base,
            name.Value,
            ReliefCap.RateOf(rate),
            ReliefCap.Of(Base, ReliefCap.RateOf(rate)),
            rate.Source,
            DocumentNumber.Trim(),
            FinalAccounts
        );
    }
}
