using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Fixes the text for signing, with its printable version.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Paper">The printable version, made and stored by the server.</param>
[AllowedFor(Role.Official)]
public sealed record FixContract(StreamKey Stream, FileRef Paper, long? SeenVersion = null)
    : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var draft = ContractDraft.Of(contract, Stream, context);
        Refuse.If(
            draft.Scope is null || draft.Scope.Townships.Count == 0,
            "PS-12",
            "SectionMissing"
        );
        Refuse.If(draft.Clauses is null, "PS-12", "SectionMissing");
        Refuse.If(draft.DataClause is null, "PD-03", "SectionMissing");
        if (draft is not { Schedule: { } schedule, Scope: { } scope })
        {
            throw new RuleBrokenException("CA-16", "SectionMissing", null);
        }

        ContractTerm.CheckYear(scope.Start, scope.End, context);
        SetContractSchedule.Check(schedule.Milestones, schedule.Bands, scope);
        IndividualPay.Check(draft, schedule.Milestones, context);
        yield return new ContractFrozen(Paper, context.Actor.Holder);
    }
}

/// <summary>Opens a fixed text again before both have signed; a signature given so far is void.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record ReopenContract(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(contract);
        Refuse.If(known.Status != ContractStatus.Signing, null, "ContractNotInSigning");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new ContractReopened(Reason.Trim());
    }
}
