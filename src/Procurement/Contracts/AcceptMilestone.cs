using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Accepts a reported deliverable as a whole.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Milestone">Its number.</param>
/// <param name="Opinion">The people served (GP-15).</param>
/// <param name="WorkChecked">The records of a counted deliverable were sampled and settled; decided in the same breath.</param>
[AllowedFor(Role.Official)]
public sealed record AcceptMilestone(
    StreamKey Stream,
    int Milestone,
    RecipientsOpinion Opinion,
    long? SeenVersion = null,
    bool WorkChecked = false
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var known = Acceptance.Of(contract, Stream, Milestone, context);
        Acceptance.CheckWork(known.MilestoneOf(Milestone), WorkChecked);
        Acceptance.CheckOpinion(Opinion);
        var milestone = known.MilestoneOf(Milestone);
        yield return new MilestoneAccepted(
            Milestone,
            ContractMoney.Earnable(known, milestone) - known.Of(Milestone).Accepted,
            milestone.ByScore && known is { Score: { } score, Schedule: { } schedule }
                ? ContractMoney.PaidPercent(score, known.Vetoed, schedule.Bands)
                : null,
            Opinion,
            context.Actor.Holder
        );
    }
}

/// <summary>Accepts a part of a reported deliverable; the rest may be reported again.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Milestone">Its number.</param>
/// <param name="Amount">What the accepted part makes payable, yuan; less than what is left.</param>
/// <param name="Missing">What the agency still owes.</param>
/// <param name="Opinion">The people served (GP-15).</param>
/// <param name="WorkChecked">The records of a counted deliverable were sampled and settled; decided in the same breath.</param>
[AllowedFor(Role.Official)]
public sealed record AcceptPartOfMilestone(
    StreamKey Stream,
    int Milestone,
    decimal Amount,
    string Missing,
    RecipientsOpinion Opinion,
    long? SeenVersion = null,
    bool WorkChecked = false
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var known = Acceptance.Of(contract, Stream, Milestone, context);
        Acceptance.CheckWork(known.MilestoneOf(Milestone), WorkChecked);
        Acceptance.CheckOpinion(Opinion);
        Refuse.If(
            Amount <= 0 || !Money.IsWholeFen(Amount),
            null,
            "AmountNotWholeFen",
            nameof(Amount)
        );
        var left =
            ContractMoney.Earnable(known, known.MilestoneOf(Milestone))
            - known.Of(Milestone).Accepted;
        Refuse.If(Amount >= left, "PS-19", "PartNotLess", nameof(Amount), left);
        Refuse.If(string.IsNullOrWhiteSpace(Missing), null, "MissingNotSaid", nameof(Missing));
        yield return new MilestonePartlyAccepted(
            Milestone,
            Amount,
            Opinion,
            Missing.Trim(),
            context.Actor.Holder
        );
    }
}

/// <summary>Returns a reported deliverable for mending.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Milestone">Its number.</param>
/// <param name="Reason">What is to be mended.</param>
[AllowedFor(Role.Official)]
public sealed record ReturnMilestone(
    StreamKey Stream,
    int Milestone,
    string Reason,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        Acceptance.Of(contract, Stream, Milestone, context);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new MilestoneReturned(Milestone, Reason.Trim(), context.Actor.Holder);
    }
}

/// <summary>What every answer to a reported deliverable asks first.</summary>
internal static class Acceptance
{
    /// <summary>The contract, when this official may answer the report.</summary>
    public static Contract Of(
        Contract? contract,
        StreamKey stream,
        int milestone,
        DecisionContext context
    )
    {
        InScope.Authority(stream, context);
        var known = Refuse.Missing(contract);
        Refuse.If(
            known.Of(known.MilestoneOf(milestone).No).Status != MilestoneStatus.Reported,
            null,
            "NotReported"
        );
        CheckSigner(known, context);
        return known;
    }

    /// <summary>The contract's signer does not accept what it delivers (SD-03).</summary>
    public static void CheckSigner(Contract contract, DecisionContext context) =>
        Refuse.If(
            contract.BuyerSigner is { } signer && signer.Overlaps(context.Actor.Holder),
            "SD-03",
            "SignerAccepts"
        );

    /// <summary>A deliverable made of counts is accepted once its records are checked.</summary>
    public static void CheckWork(Milestone milestone, bool workChecked) =>
        Refuse.If(milestone.IsCounted() && !workChecked, "SR-05", "WorkNotChecked");

    /// <summary>Service recipients take part in the acceptance (GP-15).</summary>
    public static void CheckOpinion(RecipientsOpinion opinion)
    {
        Refuse.If(opinion.Asked < 1, "GP-15", "NobodyAsked", nameof(opinion.Asked));
        Refuse.If(
            opinion.Satisfied < 0 || opinion.Satisfied > opinion.Asked,
            "GP-15",
            "SatisfiedOverAsked",
            nameof(opinion.Satisfied),
            opinion.Asked
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(opinion.Summary),
            "GP-15",
            "OpinionMissing",
            nameof(opinion.Summary)
        );
    }
}
