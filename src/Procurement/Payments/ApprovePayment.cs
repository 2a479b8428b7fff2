using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Approves a payment; above the parameter D-07 a second person approves as well. The last approval orders it on the budget. What a lower result does not earn any more is not approved: it would only have to be claimed back (CA-16).</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="BudgetYear">The budget that pays, as the page showed it.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ApprovePayment(
    StreamKey Payment,
    StreamKey Contract,
    int BudgetYear,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Payment.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Payment>(Payment, SeenVersion),
            StreamUse.Of<Contract>(Contract),
            StreamUse.Of<Budget>(BudgetKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var payment = ApprovalSteps.Of(streams.Find<Payment>(Payment), Payment, context);
        if (payment.Request.BudgetYear != BudgetYear)
        {
            throw new NotInScopeException(nameof(Budget));
        }

        Refuse.If(
            payment.Approvers.Exists(approver => approver.Overlaps(context.Actor.Holder)),
            "D-07",
            "ApprovedByYou"
        );
        RequireEarned(payment.Request, streams);
        var step = payment.Approvers.Count + 1;
        var final = step >= ApprovalSteps.StepsFor(payment.Request.Amount, Payment.Tenant, context);
        yield return Change.To<Payment>(
            Payment,
            new PaymentApproved(step, final, context.Actor.Holder)
        );
        if (final)
        {
            yield return Change.To<Budget>(
                BudgetKey,
                Refuse
                    .Missing(streams.Find<Budget>(BudgetKey))
                    .Order(payment.Request.Contract, Payment.Id, payment.Request.Amount)
            );
        }
    }

    private void RequireEarned(PaymentRequested request, LoadedStreams streams)
    {
        if (request.Contract != Contract.Id)
        {
            throw new NotInScopeException(nameof(Procurement.Contract));
        }

        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        var milestone = contract.MilestoneOf(request.Milestone);
        var progress = contract.Of(milestone.No);
        var payable = ContractMoney.Payable(contract, milestone);
        Refuse.If(
            progress.Claimed - progress.Recovered > payable,
            "CA-16",
            "PaymentAboveEarned",
            null,
            request.Amount,
            payable
        );
    }
}

/// <summary>Refuses a payment; its sum may be asked for again, also with the same invoice.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record RefusePayment(
    StreamKey Payment,
    StreamKey Contract,
    string Reason,
    long? SeenVersion = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Payment>(Payment, SeenVersion), StreamUse.Of<Contract>(Contract)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var payment = ApprovalSteps.Of(streams.Find<Payment>(Payment), Payment, context);
        if (payment.Request.Contract != Contract.Id)
        {
            throw new NotInScopeException(nameof(Procurement.Contract));
        }

        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return Change.To<Payment>(
            Payment,
            new PaymentRefused(Reason.Trim(), context.Actor.Holder)
        );
        yield return Change.To<Contract>(
            Contract,
            new PaymentClaimFreed(Payment.Id, payment.Request.Milestone, payment.Request.Amount)
        );
    }
}

/// <summary>What both answers to a request ask first.</summary>
public static class ApprovalSteps
{
    /// <summary>1, or 2 when the sum is above the parameter ("above" does not include it, T-05).</summary>
    public static int StepsFor(decimal amount, string region, DecisionContext context) =>
        amount
        > context.Rules.Parameters.Number("D-07.second_approval_amount", region, context.Today)
            ? 2
            : 1;

    internal static Payment Of(Payment? payment, StreamKey stream, DecisionContext context)
    {
        InScope.Authority(stream, context);
        var known = Refuse.Missing(payment);
        Refuse.If(known.Status != PaymentStatus.Requested, null, "PaymentNotWaiting");
        // SD-04: the applicant does not approve.
        Refuse.If(known.Request.By.Overlaps(context.Actor.Holder), "SD-04", "ApplicantApproves");
        return known;
    }
}
