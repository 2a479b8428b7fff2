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
    public string? EndReason { get; set; }
    public ContractPaper Paper { get; set; } = new();
    public List<MilestoneLine> Milestones { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>The milestone with this number, or <c>null</c>.</summary>
    public MilestoneLine? MilestoneOf(int no) => Milestones.Find(line => line.Milestone.No == no);

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
                (Score, Paper.EvaluationReport) = (e.Score, e.Report);
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

    private void On(int milestone, Action<MilestoneLine> change)
    {
        if (MilestoneOf(milestone) is { } line)
        {
            change(line);
        }
    }
}
