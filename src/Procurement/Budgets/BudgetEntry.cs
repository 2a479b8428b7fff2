namespace StationPortal.Procurement;

/// <summary>A figure of the budget page.</summary>
public enum BudgetFigure
{
    Approved = 1,
    Planned = 2,
    Reserved = 3,
    Committed = 4,

    /// <summary>Of the committed: on its way to the bank.</summary>
    Ordered = 5,

    /// <summary>Of the committed: paid.</summary>
    Paid = 6,
}

/// <summary>What a sum of money is held for.</summary>
public enum PurposeKind
{
    Plan = 1,
    Tender = 2,
    Contract = 3,
    OutsideContract = 4,
}

/// <summary>One line of the ledger: an event's change of one figure of one source. Every figure is the sum of its lines.</summary>
/// <param name="Purpose">Plan, tender or contract; <c>null</c> for the approved money itself.</param>
/// <param name="Kind">What the purpose is.</param>
/// <param name="Amount">Yuan; negative when the figure goes down.</param>
public sealed record BudgetEntry(
    Guid? Purpose,
    PurposeKind? Kind,
    BudgetFigure Figure,
    MoneySource Source,
    decimal Amount
)
{
    /// <summary>The lines of one event of a budget.</summary>
    public static IEnumerable<BudgetEntry> Of(object data) =>
        data switch
        {
            BudgetSet e => Approved(e.Sources),
            BudgetSourceChanged e => Approved([new(e.Source, e.Amount - e.Before)]),
            MoneyPlanned e => Plus(e.Plan, PurposeKind.Plan, BudgetFigure.Planned, e.Parts),
            PlannedMoneyFreed e => Minus(e.Plan, PurposeKind.Plan, BudgetFigure.Planned, e.Parts),
            MoneyReserved e =>
            [
                .. Minus(e.Plan, PurposeKind.Plan, BudgetFigure.Planned, e.PlanParts),
                .. Plus(e.Purpose, PurposeKind.Tender, BudgetFigure.Reserved, e.Parts),
            ],
            ReservationFreed e => Minus(
                e.Purpose,
                PurposeKind.Tender,
                BudgetFigure.Reserved,
                e.Parts
            ),
            MoneyCommitted e =>
            [
                .. Minus(e.Reservation, PurposeKind.Tender, BudgetFigure.Reserved, e.Parts),
                .. Minus(e.Reservation, PurposeKind.Tender, BudgetFigure.Reserved, e.Freed),
                .. Plus(e.Contract, PurposeKind.Contract, BudgetFigure.Committed, e.Parts),
            ],
            CommitmentFreed e => Minus(
                e.Contract,
                PurposeKind.Contract,
                BudgetFigure.Committed,
                e.Parts
            ),
            PaymentOrdered e => Plus(
                e.Contract,
                PurposeKind.Contract,
                BudgetFigure.Ordered,
                e.Parts
            ),
            PaymentReturned e => Minus(
                e.Contract,
                PurposeKind.Contract,
                BudgetFigure.Ordered,
                e.Parts
            ),
            MoneyPaid e =>
            [
                .. Minus(e.Contract, PurposeKind.Contract, BudgetFigure.Ordered, e.Parts),
                .. Plus(e.Contract, PurposeKind.Contract, BudgetFigure.Paid, e.Parts),
            ],
            OutsideContractRegistered e =>
            [
                .. Plus(e.Contract, PurposeKind.OutsideContract, BudgetFigure.Committed, e.Parts),
                .. Plus(e.Contract, PurposeKind.OutsideContract, BudgetFigure.Paid, e.Paid),
            ],
            _ => [],
        };

    private static IEnumerable<BudgetEntry> Approved(IReadOnlyList<SourceAmount> parts) =>
        parts.Select(part => new BudgetEntry(
            null,
            null,
            BudgetFigure.Approved,
            part.Source,
            part.Amount
        ));

    private static IEnumerable<BudgetEntry> Plus(
        Guid? purpose,
        PurposeKind kind,
        BudgetFigure figure,
        IReadOnlyList<SourceAmount> parts
    ) => parts.Select(part => new BudgetEntry(purpose, kind, figure, part.Source, part.Amount));

    private static IEnumerable<BudgetEntry> Minus(
        Guid? purpose,
        PurposeKind kind,
        BudgetFigure figure,
        IReadOnlyList<SourceAmount> parts
    ) => parts.Select(part => new BudgetEntry(purpose, kind, figure, part.Source, -part.Amount));
}
