using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Makes the next year's contract of a purchase over several years, one year at a time (PS-13). Its money is reserved at its signing, else it is not signed.</summary>
/// <param name="Tender">The awarded tender.</param>
/// <param name="YearNumber">2 or more.</param>
/// <param name="Number">The contract's number.</param>
/// <param name="Source">Where this year's money comes from.</param>
[AllowedFor(Role.Official)]
public sealed record DraftNextContract(
    StreamKey Tender,
    int YearNumber,
    string Number,
    MoneySource Source
) : IDecision
{
    public StreamKey Contract => Procurement.Contract.KeyOf(Tender.Tenant, Tender.Id, YearNumber);

    private StreamKey Before =>
        Procurement.Contract.KeyOf(Tender.Tenant, Tender.Id, YearNumber - 1);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Contract>(Contract),
            StreamUse.Of<Contract>(Before),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var before = Refuse.Missing(streams.Find<Contract>(Before));
        if (
            before
            is not { Status: ContractStatus.InForce, Scope: { } last, Schedule: { } schedule }
        )
        {
            throw new RuleBrokenException("PS-13", "YearBeforeNotInForce", null);
        }

        if (tender.Award is not { } award)
        {
            throw new NotInScopeException(nameof(Procurement.Tender));
        }

        Refuse.If(streams.Find<Contract>(Contract) is not null, null, "ContractExists");
        Refuse.If(string.IsNullOrWhiteSpace(Number), null, "NumberMissing", nameof(Number));
        Refuse.If(
            YearNumber > tender.Money.Years,
            "PS-13",
            "SeriesTooLong",
            null,
            tender.Money.Years,
            last.End
        );
        Renewal.Require(before, schedule.Bands, Tender.Tenant, context);
        var price = ContractMoney.YearlyPrice(award.Price, tender.Money, YearNumber);
        yield return Change.To<Contract>(
            Contract,
            before.Draft with
            {
                BudgetYear = tender.Money.Year + YearNumber - 1,
                Reservation = Contract.Id,
                Parts = [new(Source, price)],
                Number = Number.Trim(),
                Price = price,
                YearNumber = YearNumber,
                SignBy = null,
            }
        );
        yield return Change.To<Contract>(
            Contract,
            last with
            {
                Start = last.End.AddDays(1),
                End = last.End.AddYears(1),
            }
        );
        if (before is { Clauses: { } clauses, DataClause: { } data })
        {
            yield return Change.To<Contract>(Contract, new ContractClausesSet(clauses));
            yield return Change.To<Contract>(Contract, new ContractDataClauseSet(data));
        }
    }
}
