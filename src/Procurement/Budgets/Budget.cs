using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>What the rules know of a county's money in a year. Its stream is the lock for this money: every decision that moves money names it.</summary>
/// <param name="Region">The county.</param>
/// <param name="Year">Civil year.</param>
/// <param name="Sources">Approved by source.</param>
/// <param name="CapBase">Base of the cap on relief funds, yuan; <c>null</c> until it is set.</param>
/// <param name="CapBaseFinal">The base is from the year-end accounts.</param>
/// <param name="Held">Planned, reserved and committed together, by source.</param>
/// <param name="Purposes">Money by plan, tender and contract.</param>
/// <param name="Orders">What each payment on its way to the bank is made of.</param>
public sealed partial record Budget(
    string Region,
    int Year,
    Funds Sources,
    decimal? CapBase,
    bool CapBaseFinal,
    Funds Held,
    ImmutableDictionary<Guid, PurposeFunds> Purposes,
    ImmutableDictionary<Guid, Funds> Orders
) : IStreamState<Budget>
{
    public static string StreamType => "budget";

    /// <summary>The one budget of a county and year.</summary>
    public static StreamKey KeyOf(string region, int year) =>
        new(
            region,
            DerivedId.From(
                StreamType,
                region,
                year.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    public static Budget Start(object first) =>
        first is BudgetSet e
            ? new(
                e.Region,
                e.Year,
                Funds.Of(e.Sources),
                null,
                false,
                Funds.None,
                ImmutableDictionary<Guid, PurposeFunds>.Empty,
                ImmutableDictionary<Guid, Funds>.Empty
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Budget Apply(object next) =>
        next switch
        {
            BudgetSourceChanged e => this with
            {
                Sources = Sources
                    .Minus(Funds.Of([new(e.Source, Sources.From(e.Source))]))
                    .Plus(Funds.Of([new(e.Source, e.Amount)])),
            },
            CapBaseSet e => this with { CapBase = e.Base, CapBaseFinal = e.FinalAccounts },
            MoneyPlanned e => Move(
                e.Plan,
                of => of with { Planned = of.Planned.Plus(Funds.Of(e.Parts)) }
            ),
            PlannedMoneyFreed e => Move(
                e.Plan,
                of => of with { Planned = of.Planned.Minus(Funds.Of(e.Parts)) }
            ),
            MoneyReserved e => Reserved(e),
            ReservationFreed e => Move(
                e.Purpose,
                of => of with { Reserved = of.Reserved.Minus(Funds.Of(e.Parts)) }
            ),
            MoneyCommitted e => Move(
                    e.Reservation,
                    of =>
                        of with
                        {
                            Reserved = of
                                .Reserved.Minus(Funds.Of(e.Parts))
                                .Minus(Funds.Of(e.Freed)),
                        }
                )
                .Move(
                    e.Contract,
                    of => of with { Committed = of.Committed.Plus(Funds.Of(e.Parts)) }
                ),
            CommitmentFreed e => Move(
                e.Contract,
                of => of with { Committed = of.Committed.Minus(Funds.Of(e.Parts)) }
            ),
            PaymentOrdered e => Move(
                e.Contract,
                of => of with { Ordered = of.Ordered.Plus(Funds.Of(e.Parts)) }
            ) with
            {
                Orders = Orders.SetItem(e.Payment, Funds.Of(e.Parts)),
            },
            MoneyPaid e => Move(
                e.Contract,
                of =>
                    of with
                    {
                        Ordered = of.Ordered.Minus(Funds.Of(e.Parts)),
                        Paid = of.Paid.Plus(Funds.Of(e.Parts)),
                    }
            ) with
            {
                Orders = Orders.Remove(e.Payment),
            },
            PaymentReturned e => Move(
                e.Contract,
                of => of with { Ordered = of.Ordered.Minus(Funds.Of(e.Parts)) }
            ) with
            {
                Orders = Orders.Remove(e.Payment),
            },
            OutsideContractRegistered e => Move(
                e.Contract,
                of =>
                    of with
                    {
                        Committed = of.Committed.Plus(Funds.Of(e.Parts)),
                        Paid = of.Paid.Plus(Funds.Of(e.Paid)),
                    }
            ),
            _ => this,
        };

    /// <summary>What a plan, tender or contract holds.</summary>
    public PurposeFunds Of(Guid purpose) => Purposes.GetValueOrDefault(purpose, PurposeFunds.None);

    private Budget Reserved(MoneyReserved e)
    {
        var made = e.Plan is { } plan
            ? Move(plan, of => of with { Planned = of.Planned.Minus(Funds.Of(e.PlanParts)) })
            : this;
        return made.Move(
            e.Purpose,
            of => of with { Reserved = of.Reserved.Plus(Funds.Of(e.Parts)) }
        );
    }

    private Budget Move(Guid purpose, Func<PurposeFunds, PurposeFunds> change)
    {
        var before = Of(purpose);
        var after = change(before);
        return this with
        {
            Held = Held.Minus(before.Held).Plus(after.Held),
            Purposes = Purposes.SetItem(purpose, after),
        };
    }
}

/// <summary>The money of one plan, tender or contract by its state.</summary>
/// <param name="Planned">Held by an approved plan.</param>
/// <param name="Reserved">Held by a published tender.</param>
/// <param name="Committed">Owed by a signed contract, what was paid included.</param>
/// <param name="Ordered">Of the committed: on its way to the bank.</param>
/// <param name="Paid">Of the committed: paid.</param>
public sealed record PurposeFunds(
    Funds Planned,
    Funds Reserved,
    Funds Committed,
    Funds Ordered,
    Funds Paid
)
{
    public static readonly PurposeFunds None = new(
        Funds.None,
        Funds.None,
        Funds.None,
        Funds.None,
        Funds.None
    );

    /// <summary>Everything that counts against the sources and the cap.</summary>
    public Funds Held => Planned.Plus(Reserved).Plus(Committed);

    /// <summary>Owed and not yet on its way.</summary>
    public Funds Payable => Committed.Minus(Ordered).Minus(Paid);
}
