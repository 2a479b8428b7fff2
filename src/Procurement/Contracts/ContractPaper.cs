using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What stands in the contract's text, and who signed it.</summary>
public sealed class ContractPaper
{
    public ContractScopeSet? Scope { get; set; }
    public ContractClauses? Clauses { get; set; }
    public DataClause? DataClause { get; set; }
    public List<ScoreBand> Bands { get; set; } = [];

    /// <summary>The printable version that is signed; <c>null</c> while the text may change.</summary>
    public FileRef? Frozen { get; set; }

    public ContractSignature? BuyerSignature { get; set; }
    public ContractSignature? SupplierSignature { get; set; }
    public string? SigningLateReason { get; set; }
    public OfficialNotice? Notice { get; set; }
    public string? PublicationLateReason { get; set; }
    public FileRef? EvaluationReport { get; set; }
}

/// <summary>One side's signature.</summary>
/// <param name="Scan">The sealed paper.</param>
/// <param name="Proof">How the signer proved to be the account's holder.</param>
/// <param name="At">When.</param>
/// <param name="Account">Who.</param>
public sealed record ContractSignature(
    FileRef Scan,
    SignatureProof Proof,
    DateTimeOffset At,
    Guid Account
);

/// <summary>What the agency gave back, yuan.</summary>
/// <param name="On">Day it came back.</param>
/// <param name="Reference">Of the receipt.</param>
public sealed record RecoveryReceipt(decimal Amount, DateOnly On, string Reference);

/// <summary>A milestone with what happened to it. Amounts are yuan.</summary>
public sealed class MilestoneLine
{
    public Milestone Milestone { get; set; } =
        new(0, "", MilestoneKind.Deliverable, "", default, 0, false);

    /// <summary>The whole instalment.</summary>
    public decimal Amount { get; set; }

    public MilestoneStatus Status { get; set; } = MilestoneStatus.Open;
    public decimal Accepted { get; set; }
    public decimal Claimed { get; set; }
    public decimal Paid { get; set; }

    /// <summary>The band that decided, in per cent.</summary>
    public decimal? PaidPercent { get; set; }

    /// <summary>Given back by the agency.</summary>
    public decimal Recovered { get; set; }

    /// <summary>The agency's last report.</summary>
    public string? Summary { get; set; }
    public List<FileRef> Evidence { get; set; } = [];
    public DateTimeOffset? ReportedAt { get; set; }

    /// <summary>The official's last answer.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }
    public RecipientsOpinion? Opinion { get; set; }
    public string? Remark { get; set; }

    /// <summary>What can still be asked for.</summary>
    public decimal Claimable(bool inForce) =>
        Math.Max(
            0,
            (
                Milestone.Kind != MilestoneKind.Signed ? Accepted
                : inForce ? Amount
                : 0
            )
                - Claimed
                + Recovered
        );

    internal void Report(DeliverableReported e, DateTimeOffset at) =>
        (Status, Summary, Evidence, ReportedAt) = (
            MilestoneStatus.Reported,
            e.Summary,
            [.. e.Evidence],
            at
        );

    internal void Accept(MilestoneAccepted e, DateTimeOffset at)
    {
        (Status, AcceptedAt, Opinion, PaidPercent, Remark) = (
            MilestoneStatus.Accepted,
            at,
            e.Opinion,
            e.PaidPercent,
            null
        );
        Accepted += e.Amount;
    }

    internal void AcceptPart(MilestonePartlyAccepted e, DateTimeOffset at)
    {
        (Status, AcceptedAt, Opinion, Remark) = (
            MilestoneStatus.PartlyAccepted,
            at,
            e.Opinion,
            e.Missing
        );
        Accepted += e.Amount;
    }

    internal void Lower(AcceptanceLowered e, decimal? percent) =>
        (Accepted, PaidPercent) = (e.To, percent);

    internal void AcceptDifference(DifferenceAccepted e)
    {
        PaidPercent = e.PaidPercent;
        Accepted += e.Amount;
    }

    internal void Return(MilestoneReturned e) =>
        (Status, Remark) = (MilestoneStatus.Returned, e.Reason);
}
