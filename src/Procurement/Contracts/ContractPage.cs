using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A contract for its list, its page, its public page and its print. Amounts are yuan.</summary>
public sealed class ContractPage : IReadModel<ContractPage>
{
    public static string StreamType => Contract.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid TenderId { get; set; }
    public string Number { get; set; } = "";
    public string Title { get; set; } = "";
    public string Buyer { get; set; } = "";
    public Guid SupplierId { get; set; }
    public string SupplierName { get; set; } = "";
    public decimal Price { get; set; }
    public int BudgetYear { get; set; }
    public int YearNumber { get; set; }
    public int Years { get; set; }
    public ContractStatus Status { get; set; }
    public DateTimeOffset DraftedAt { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public DateOnly? SignBy { get; set; }
    public DateOnly? SignedOn { get; set; }
    public DateOnly? PublishBy { get; set; }

    /// <summary>When it became public here; <c>null</c> while it is not.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Accepted so far, the advance not included.</summary>
    public decimal Accepted { get; set; }

    /// <summary>Asked for so far: paid, or on its way to it.</summary>
    public decimal Claimed { get; set; }

    public decimal Paid { get; set; }
    public bool BuyerSigned { get; set; }
    public bool SupplierSigned { get; set; }

    /// <summary>Deliverables that wait for the official's answer.</summary>
    public int ReportsWaiting { get; set; }

    public decimal? Score { get; set; }

    /// <summary>A veto: the lowest band whatever the score.</summary>
    public bool Vetoed { get; set; }

    /// <summary>Published results of its stations that stand.</summary>
    public List<StationResult> Results { get; set; } = [];

    /// <summary>Earned by a higher result and not yet accepted.</summary>
    public decimal Difference { get; set; }

    /// <summary>To be given back by the agency.</summary>
    public decimal Recoverable { get; set; }

    /// <summary>Given back so far.</summary>
    public decimal Recovered { get; set; }

    public List<RecoveryReceipt> Receipts { get; set; } = [];
    public string? EndReason { get; set; }
    public ContractPaper Paper { get; set; } = new();
    public List<MilestoneLine> Milestones { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>The milestone with this number, or <c>null</c>.</summary>
    public MilestoneLine? MilestoneOf(int no) => Milestones.Find(line => line.Milestone.No == no);

    /// <summary>The milestone that the score decides, or <c>null</c>.</summary>
    public MilestoneLine? Governed => Milestones.Find(line => line.Milestone.ByScore);

    /// <summary>What the result pays of the governed instalment, in per cent; <c>null</c> without a result.</summary>
    public decimal? ResultPercent =>
        Score is { } score && Paper.Bands.Count > 0
            ? ContractMoney.PaidPercent(score, Vetoed, Paper.Bands)
            : null;

    /// <summary>What the governed instalment earns by the result; <c>null</c> without one.</summary>
    public decimal? Earned =>
        ResultPercent is { } percent && Governed is { } governed
            ? ContractMoney.PartOf(governed.Amount, percent)
            : null;

    public static ContractPage? Fold(ContractPage? row, StoredEvent e)
    {
        row ??= new ContractPage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            DraftedAt = e.At,
        };
        row.Version = e.Version;
        row.Write(e);
        row.Sign(e);
        row.Perform(e);
        row.TakeResult(e);
        row.Recover(e);
        row.Difference = row.Governed is { Status: MilestoneStatus.Accepted } governed
            ? Math.Max(0, (row.Earned ?? 0) - governed.Accepted)
            : 0;
        row.ReportsWaiting = row.Milestones.Count(line => line.Status == MilestoneStatus.Reported);
        (row.BuyerSigned, row.SupplierSigned) = (
            row.Paper.BuyerSignature is not null,
            row.Paper.SupplierSignature is not null
        );
        return row;
    }

    private void Write(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ContractDrafted e:
                (TenderId, Number, Title, Buyer) = (e.Tender, e.Number, e.Title, e.Buyer);
                (SupplierId, SupplierName, Price) = (e.Supplier, e.SupplierName, e.Price);
                (BudgetYear, YearNumber, Years) = (e.BudgetYear, e.YearNumber, e.Years);
                (SignBy, Status) = (e.SignBy, ContractStatus.Draft);
                break;
            case ContractScopeSet e:
                (Start, End, Paper.Scope) = (e.Start, e.End, e);
                break;
            case ContractClausesSet e:
                Paper.Clauses = e.Clauses;
                break;
            case ContractDataClauseSet e:
                Paper.DataClause = e.Clause;
                break;
            case ContractScheduleSet e:
                var amounts = ContractMoney.Instalments(Price, e.Milestones);
                Paper.Bands = [.. e.Bands];
                Milestones =
                [
                    .. e.Milestones.Zip(
                        amounts,
                        (milestone, amount) =>
                            new MilestoneLine { Milestone = milestone, Amount = amount }
                    ),
                ];
                break;
        }
    }

    private void Sign(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ContractFrozen e:
                (Status, Paper.Frozen) = (ContractStatus.Signing, e.Paper);
                break;
            case ContractReopened:
                (Status, Paper.Frozen) = (ContractStatus.Draft, null);
                (Paper.BuyerSignature, Paper.SupplierSignature) = (null, null);
                break;
            case ContractSignedByBuyer e:
                Paper.BuyerSignature = new(e.Scan, e.Proof, stored.At, e.By.Account);
                break;
            case ContractSignedBySupplier e:
                Paper.SupplierSignature = new(e.Scan, e.Proof, stored.At, e.By.Account);
                break;
            case ContractSigned e:
                (Status, SignedOn, PublishBy) = (ContractStatus.InForce, e.On, e.PublishBy);
                Paper.SigningLateReason = e.LateReason;
                break;
            case ContractPublished e:
                (PublishedAt, Paper.Notice) = (stored.At, e.Notice);
                Paper.PublicationLateReason = e.LateReason;
                break;
            case ContractEnded e:
                (Status, EndReason) = (ContractStatus.Ended, e.Reason);
                break;
        }
    }

    private void Perform(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case EvaluationResultRecorded e:
                (Score, Vetoed, Paper.EvaluationReport) = (e.Score, false, e.Report);
                break;
            case DeliverableReported e:
                On(e.Milestone, line => line.Report(e, stored.At));
                break;
            case MilestoneAccepted e:
                Accepted += e.Amount;
                On(e.Milestone, line => line.Accept(e, stored.At));
                break;
            case MilestonePartlyAccepted e:
                Accepted += e.Amount;
                On(e.Milestone, line => line.AcceptPart(e, stored.At));
                break;
            case MilestoneReturned e:
                On(e.Milestone, line => line.Return(e));
                break;
            case PaymentClaimed e:
                Claimed += e.Amount;
                On(e.Milestone, line => line.Claimed += e.Amount);
                break;
            case PaymentClaimFreed e:
                Claimed -= e.Amount;
                On(e.Milestone, line => line.Claimed -= e.Amount);
                break;
            case ContractPaid e:
                Paid += e.Amount;
                On(e.Milestone, line => line.Paid += e.Amount);
                break;
        }
    }

    private void TakeResult(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case StationResultTaken e:
                Results =
                [
                    .. Results.Where(result => result.Assessment != e.Assessment),
                    e.ToResult(),
                ];
                (Score, Vetoed) = (e.Score, e.Vetoed);
                break;
            case StationResultWithdrawn e:
                Results = [.. ContractResult.Without(Results, e.Assessment)];
                (Score, Vetoed) = (e.Score, e.Vetoed);
                break;
            case AcceptanceLowered e:
                Accepted += e.To - e.From;
                On(e.Milestone, line => line.Lower(e, ResultPercent));
                break;
            case DifferenceAccepted e:
                Accepted += e.Amount;
                On(e.Milestone, line => line.AcceptDifference(e));
                break;
        }
    }

    private void Recover(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case RecoveryClaimed e:
                Recoverable = e.Amount;
                break;
            case RecoveryDropped:
                Recoverable = 0;
                break;
            case RecoverySettled e:
                (Recoverable, Recovered) = (0, Recovered + e.Amount);
                Receipts = [.. Receipts, new(e.Amount, e.On, e.Reference)];
                On(e.Milestone, line => line.Recovered += e.Amount);
                break;
        }
    }

    private void On(int milestone, Action<MilestoneLine> change)
    {
        if (MilestoneOf(milestone) is { } line)
        {
            change(line);
        }
    }
}
