using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Registers a contract made outside the portal, so that its money counts against sources and cap as well.</summary>
/// <param name="Stream">The budget that pays it.</param>
/// <param name="Number">The contract's number; one number is registered once.</param>
/// <param name="Title">What is bought.</param>
/// <param name="SupplierName">The organisation.</param>
/// <param name="SignedOn">Day of signing.</param>
/// <param name="Parts">This year's part of the price, by source.</param>
/// <param name="Paid">What of it was paid already, yuan.</param>
[AllowedFor(Role.Official)]
public sealed record RegisterOutsideContract(
    StreamKey Stream,
    string Number,
    string Title,
    string SupplierName,
    DateOnly SignedOn,
    IReadOnlyList<SourceAmount> Parts,
    decimal Paid,
    long? SeenVersion = null
) : IDecision<Budget>
{
    public IEnumerable<object> Decide(Budget? budget, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        yield return Refuse
            .Missing(budget)
            .Register(
                Number.Trim(),
                Title.Trim(),
                SupplierName.Trim(),
                SignedOn,
                Parts,
                Paid,
                context
            );
    }
}
