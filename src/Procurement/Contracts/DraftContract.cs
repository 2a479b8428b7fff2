using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Makes the first year's contract from the award; the price is the bid's own (SC-15).</summary>
/// <param name="Tender">The awarded tender.</param>
/// <param name="Supplier">The winner, in tenant 000000.</param>
/// <param name="Number">The contract's number.</param>
/// <param name="Work">Whether stations are run under it.</param>
[AllowedFor(Role.Official)]
public sealed record DraftContract(
    StreamKey Tender,
    StreamKey Supplier,
    string Number,
    ContractWork? Work = null
) : IDecision
{
    public StreamKey Contract => Procurement.Contract.KeyOf(Tender.Tenant, Tender.Id, 1);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Contract>(Contract),
            StreamUse.Of<Supplier>(Supplier),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var supplier = Refuse.Missing(streams.Find<Supplier>(Supplier));
        if (tender is not { Award: { } award, Scope: { } scope } || award.Supplier != Supplier.Id)
        {
            throw new RuleBrokenException("GP-42", "NotAwarded", null);
        }

        Refuse.If(streams.Find<Contract>(Contract) is not null, null, "ContractExists");
        Refuse.If(string.IsNullOrWhiteSpace(Number), null, "NumberMissing", nameof(Number));
        var end = scope.Start.AddYears(1).AddDays(-1);
        yield return Change.To<Contract>(
            Contract,
            new ContractDrafted(
                Tender.Id,
                tender.Money.Year,
                Tender.Id,
                [],
                Number.Trim(),
                tender.Title,
                scope.Buyer,
                Supplier.Id,
                supplier.Name,
                ContractMoney.YearlyPrice(award.Price, tender.Money, 1),
                1,
                tender.Money.Years,
                scope.Start,
                award.SignBy
            )
        );
        yield return Change.To<Contract>(
            Contract,
            new ContractScopeSet(
                scope.Start,
                scope.End < end ? scope.End : end,
                scope.MultiYear,
                scope.Townships,
                null,
                Work
            )
        );
    }
}
