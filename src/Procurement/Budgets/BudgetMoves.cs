using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The moves of money that other decisions make on a budget: each gives the event to append, or refuses.</summary>
public sealed partial record Budget
{
    /// <summary>An approved plan holds money; it counts against sources and cap from now (PS-09, CA-06).</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="parts">This year's part of the plan's budget, by source.</param>
    /// <param name="context">Day and law of the decision.</param>
    /// <param name="field">The form's field that the refusal belongs to.</param>
    public MoneyPlanned Plan(
        Guid plan,
        IReadOnlyList<SourceAmount> parts,
        DecisionContext context,
        string? field = null
    )
    {
        Refuse.If(!Of(plan).Held.IsNone, "PS-09", "MoneyAlreadyHeld", field);
        RefuseUnlessFree(Funds.Of(parts), Funds.None, context, field);
        return new(plan, Funds.Of(parts).ToParts());
    }

    /// <summary>A tender, at its publication, reserves this year's money in place of its plan's.</summary>
    /// <param name="purpose">The tender's id.</param>
    /// <param name="plan">The plan whose money makes way; <c>null</c> when there is none in this year.</param>
    /// <param name="parts">This year's part of the tender's budget, by source.</param>
    /// <param name="forward">Later years' parts: promised, and reserved at each yearly signing.</param>
    /// <param name="context">Day and law of the decision.</param>
    /// <param name="field">The form's field that the refusal belongs to.</param>
    public MoneyReserved Reserve(
        Guid purpose,
        Guid? plan,
        IReadOnlyList<SourceAmount> parts,
        IReadOnlyList<ForwardYear> forward,
        DecisionContext context,
        string? field = null
    )
    {
        Refuse.If(!Of(purpose).Held.IsNone, "PS-09", "MoneyAlreadyHeld", field);
        var making = plan is { } id ? Of(id).Planned : Funds.None;
        RefuseUnlessFree(Funds.Of(parts), making, context, field);
        return new(purpose, plan, Funds.Of(parts).ToParts(), making.ToParts(), forward);
    }

    /// <summary>A contract, at its signing, commits its price out of the tender's reservation; the rest is free.</summary>
    /// <param name="contract">The contract's id.</param>
    /// <param name="reservation">The tender's id (or the contract's own, for a later year).</param>
    /// <param name="price">Yuan.</param>
    /// <param name="field">The form's field that the refusal belongs to.</param>
    public MoneyCommitted Commit(
        Guid contract,
        Guid reservation,
        decimal price,
        string? field = null
    )
    {
        Refuse.If(price <= 0, "PS-09", "AmountNotPositive", field);
        var reserved = Of(reservation).Reserved;
        Refuse.If(price > reserved.Total, "PS-09", "PriceOverReservation", field, reserved.Total);
        var parts = reserved.Take(price);
        return new(contract, reservation, parts.ToParts(), reserved.Minus(parts).ToParts());
    }

    /// <summary>A finally approved payment goes on its way, out of what its contract still owes.</summary>
    public PaymentOrdered Order(Guid contract, Guid payment, decimal amount)
    {
        Refuse.If(amount <= 0, "PS-09", "AmountNotPositive");
        var payable = Of(contract).Payable;
        Refuse.If(amount > payable.Total, "PS-09", "PaymentOverCommitment", null, payable.Total);
        return new(contract, payment, payable.Take(amount).ToParts());
    }

    /// <summary>The bank has paid an ordered payment.</summary>
    public MoneyPaid Pay(Guid contract, Guid payment) =>
        new(contract, payment, Ordered(payment).ToParts());

    /// <summary>The bank has not paid an ordered payment.</summary>
    public PaymentReturned Return(Guid contract, Guid payment) =>
        new(contract, payment, Ordered(payment).ToParts());

    /// <summary>A contract made outside the portal counts like one made here.</summary>
    public OutsideContractRegistered Register(
        string number,
        string title,
        string supplierName,
        DateOnly signedOn,
        IReadOnlyList<SourceAmount> parts,
        decimal paid,
        DecisionContext context
    )
    {
        var contract = EventStore.DerivedId.From("outside_contract", Region, number);
        Refuse.If(
            Purposes.ContainsKey(contract),
            null,
            "OutsideContractKnown",
            nameof(RegisterOutsideContract.Number),
            number
        );
        Refuse.If(
            signedOn > context.Today,
            null,
            "DayInFuture",
            nameof(RegisterOutsideContract.SignedOn)
        );
        var price = Funds.Of(parts);
        Refuse.If(
            paid < 0 || paid > price.Total || !Money.IsWholeFen(paid),
            null,
            "PaidOverPrice",
            nameof(RegisterOutsideContract.Paid),
            price.Total
        );
        RefuseUnlessFree(price, Funds.None, context, nameof(RegisterOutsideContract.Parts));
        return new(
            contract,
            number,
            title,
            supplierName,
            signedOn,
            price.ToParts(),
            price.Take(paid).ToParts()
        );
    }

    /// <summary>A plan ended; empty when it holds nothing here.</summary>
    public IEnumerable<object> FreePlanned(Guid plan, string reasonCode) =>
        Of(plan).Planned is { IsNone: false } held
            ? [new PlannedMoneyFreed(plan, held.ToParts(), reasonCode)]
            : [];

    /// <summary>A tender failed or was cancelled; empty when it holds nothing here.</summary>
    public IEnumerable<object> FreeReservation(Guid purpose, string reasonCode) =>
        Of(purpose).Reserved is { IsNone: false } held
            ? [new ReservationFreed(purpose, held.ToParts(), reasonCode)]
            : [];

    /// <summary>A contract ended early; empty when nothing is left beyond what it still owes.</summary>
    /// <param name="contract">The contract's id.</param>
    /// <param name="keep">Yuan accepted and not yet paid or on its way.</param>
    /// <param name="reasonCode">Key of a text.</param>
    public IEnumerable<object> FreeCommitment(Guid contract, decimal keep, string reasonCode)
    {
        var payable = Of(contract).Payable;
        var free = payable.Minus(payable.Take(keep));
        return free.IsNone ? [] : [new CommitmentFreed(contract, free.ToParts(), reasonCode)];
    }

    /// <summary>The cap on relief funds on a day, yuan; <c>null</c> when base or rate is not known (CA-06).</summary>
    public decimal? CapOn(DateOnly day, ParameterSet parameters) =>
        CapBase is { } known && ReliefCap.RateRow(Region, Year, day, parameters) is { } rate
            ? ReliefCap.Of(known, ReliefCap.RateOf(rate))
            : null;

    private Funds Ordered(Guid payment) =>
        Orders.GetValueOrDefault(payment)
        ?? throw new RuleBrokenException(null, "PaymentNotOrdered", null);

    /// <summary>No source is overdrawn and the cap is never passed: what is held after the move, less what makes way, stays within both.</summary>
    private void RefuseUnlessFree(
        Funds wanted,
        Funds makesWay,
        DecisionContext context,
        string? field
    )
    {
        Refuse.If(wanted.Total <= 0, "PS-09", "AmountNotPositive", field);
        foreach (var part in wanted.ToParts())
        {
            Refuse.If(
                part.Amount < 0 || !Money.IsWholeFen(part.Amount),
                null,
                "AmountNotWholeFen",
                field
            );
            var free =
                Sources.From(part.Source) - Held.From(part.Source) + makesWay.From(part.Source);
            Refuse.If(
                part.Amount > free,
                "PS-09",
                "SourceOverdrawn",
                field,
                part.Source,
                Math.Max(free, 0)
            );
        }

        if (wanted.From(MoneySource.ReliefFunds) > 0)
        {
            RefuseOverCap(wanted, makesWay, context, field);
        }
    }

    private void RefuseOverCap(Funds wanted, Funds makesWay, DecisionContext context, string? field)
    {
        var cap = CapOn(context.Today, context.Rules.Parameters);
        Refuse.If(cap is null, "CA-06", "CapNotKnown", field, Region, Year);
        var left =
            (cap ?? 0)
            - Held.From(MoneySource.ReliefFunds)
            + makesWay.From(MoneySource.ReliefFunds);
        Refuse.If(
            wanted.From(MoneySource.ReliefFunds) > left,
            "CA-06",
            "CapPassed",
            field,
            cap ?? 0,
            Math.Max(left, 0)
        );
    }
}
