using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The agency reports a deliverable with its evidence (PS-15).</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Milestone">Its number.</param>
/// <param name="Summary">What was done; nobody served is named (PD-05).</param>
/// <param name="Evidence">At least one file.</param>
/// <param name="WorkDrawn">The records that a counted deliverable is made of are frozen in the same breath.</param>
[AllowedFor(Role.Agency)]
public sealed record ReportDeliverable(
    StreamKey Stream,
    int Milestone,
    string Summary,
    IReadOnlyList<FileRef> Evidence,
    long? SeenVersion = null,
    bool WorkDrawn = false
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var known = Refuse.Missing(contract);
        InScope.Organisation(known.Draft.Supplier, context);
        Refuse.If(known.Status != ContractStatus.InForce, null, "ContractNotInForce");
        Refuse.If(
            known.MilestoneOf(Milestone).Kind == MilestoneKind.Signed,
            "PS-19",
            "AdvanceNeedsNoReport"
        );
        Refuse.If(known.Of(Milestone).Status == MilestoneStatus.Reported, null, "ReportedAlready");
        Refuse.If(known.Of(Milestone).Status == MilestoneStatus.Accepted, null, "AcceptedAlready");
        // A deliverable made of counts is never only claimed.
        Refuse.If(known.MilestoneOf(Milestone).IsCounted() && !WorkDrawn, "PS-15", "WorkNotDrawn");
        Refuse.If(string.IsNullOrWhiteSpace(Summary), "PS-15", "SummaryMissing", nameof(Summary));
        Refuse.If(Evidence.Count == 0, "PS-15", "EvidenceMissing", nameof(Evidence));
        yield return new DeliverableReported(Milestone, Summary.Trim(), Evidence);
    }
}
