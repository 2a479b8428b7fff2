using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A contract of one year of a purchase, as far as rules ask. Amounts are yuan.</summary>
/// <param name="Draft">What the award gave.</param>
/// <param name="BuyerSigner">Who signed for the buyer; may not accept deliverables (采购法 61).</param>
/// <param name="SupplierSigned">The supplier's signature is there.</param>
/// <param name="SignedOn">Day of the second signature.</param>
/// <param name="Score">The evaluation's score (CA-16).</param>
/// <param name="Progress">What happened to each milestone, by its number.</param>
public sealed record Contract(
    ContractDrafted Draft,
    ContractStatus Status,
    ContractScopeSet? Scope,
    ContractClauses? Clauses,
    ContractScheduleSet? Schedule,
    DataClause? DataClause,
    DutyHolder? BuyerSigner,
    bool SupplierSigned,
    DateOnly? SignedOn,
    DateOnly? PublishBy,
    bool Published,
    decimal? Score,
    ImmutableDictionary<int, MilestoneProgress> Progress
) : IStreamState<Contract>
{
    public static string StreamType => "contract";

    /// <summary>Published results of its stations that stand, by assessment.</summary>
    public ImmutableDictionary<Guid, StationResult> Results { get; private init; } =
        ImmutableDictionary<Guid, StationResult>.Empty;

    /// <summary>Assessments whose results were annulled, or stood behind one that was.</summary>
    public ImmutableHashSet<Guid> Withdrawn { get; private init; } = [];

    /// <summary>A veto: the lowest band whatever the score.</summary>
    public bool Vetoed { get; private init; }

    /// <summary>The milestone that the score decides, or <c>null</c> while there is none.</summary>
    public Milestone? Governed =>
        Schedule?.Milestones.FirstOrDefault(milestone => milestone.ByScore);

    /// <summary>One contract per tender and year of service.</summary>
    public static StreamKey KeyOf(string tenant, Guid tender, int yearNumber) =>
        new(
            tenant,
            DerivedId.From(
                StreamType,
                tender.ToString(),
                yearNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    public static Contract Start(object first) =>
        first is ContractDrafted e
            ? new(
                e,
                ContractStatus.Draft,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                ImmutableDictionary<int, MilestoneProgress>.Empty
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Contract Apply(object next) =>
        next switch
        {
            ContractScopeSet e => this with { Scope = e },
            ContractClausesSet e => this with { Clauses = e.Clauses },
            ContractScheduleSet e => this with { Schedule = e },
            ContractDataClauseSet e => this with { DataClause = e.Clause },
            ContractFrozen => this with { Status = ContractStatus.Signing },
            ContractReopened => this with
            {
                Status = ContractStatus.Draft,
                BuyerSigner = null,
                SupplierSigned = false,
            },
            ContractSignedByBuyer e => this with { BuyerSigner = e.By },
            ContractSignedBySupplier => this with { SupplierSigned = true },
            ContractSigned e => this with
            {
                Status = ContractStatus.InForce,
                SignedOn = e.On,
                PublishBy = e.PublishBy,
            },
            ContractPublished => this with { Published = true },
            EvaluationResultRecorded e => this with { Score = e.Score, Vetoed = false },
            StationResultTaken e => this with
            {
                Results = Results.SetItem(e.Assessment, e.ToResult()),
                Score = e.Score,
                Vetoed = e.Vetoed,
            },
            StationResultWithdrawn e => this with
            {
                Results = ResultsWithout(e.Assessment),
                Withdrawn = Withdrawn.Union(Results.Keys.Except(ResultsWithout(e.Assessment).Keys)),
                Score = e.Score,
                Vetoed = e.Vetoed,
            },
            DeliverableReported e => On(
                e.Milestone,
                of => of with { Status = MilestoneStatus.Reported }
            ),
            MilestoneAccepted e => On(
                e.Milestone,
                of => of.Accept(e.Amount, MilestoneStatus.Accepted)
            ),
            MilestonePartlyAccepted e => On(
                e.Milestone,
                of => of.Accept(e.Amount, MilestoneStatus.PartlyAccepted)
            ),
            AcceptanceLowered e => On(e.Milestone, of => of with { Accepted = e.To }),
            DifferenceAccepted e => On(
                e.Milestone,
                of => of with { Accepted = of.Accepted + e.Amount }
            ),
            RecoveryClaimed e => On(e.Milestone, of => of with { Recoverable = e.Amount }),
            RecoveryDropped e => On(e.Milestone, of => of with { Recoverable = 0 }),
            RecoverySettled e => On(
                e.Milestone,
                of => of with { Recoverable = 0, Recovered = of.Recovered + e.Amount }
            ),
            MilestoneReturned e => On(
                e.Milestone,
                of => of with { Status = MilestoneStatus.Returned }
            ),
            PaymentClaimed e => On(e.Milestone, of => of with { Claimed = of.Claimed + e.Amount }),
            PaymentClaimFreed e => On(
                e.Milestone,
                of => of with { Claimed = of.Claimed - e.Amount }
            ),
            ContractPaid e => On(e.Milestone, of => of with { Paid = of.Paid + e.Amount }),
            ContractEnded => this with { Status = ContractStatus.Ended },
            _ => this,
        };

    /// <summary>What happened to a milestone so far.</summary>
    public MilestoneProgress Of(int milestone) =>
        Progress.GetValueOrDefault(milestone, MilestoneProgress.None);

    /// <summary>The signed milestone with this number, or 404.</summary>
    public Milestone MilestoneOf(int no) =>
        Schedule?.Milestones.FirstOrDefault(milestone => milestone.No == no)
        ?? throw new NotInScopeException(nameof(Milestone));

    /// <summary>The results that stand when one is annulled.</summary>
    public ImmutableDictionary<Guid, StationResult> ResultsWithout(Guid annulled) =>
        ContractResult
            .Without([.. Results.Values], annulled)
            .ToImmutableDictionary(result => result.Assessment);

    private Contract On(int milestone, Func<MilestoneProgress, MilestoneProgress> change) =>
        this with
        {
            Progress = Progress.SetItem(milestone, change(Of(milestone))),
        };
}

public enum ContractStatus
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>The text is fixed; signatures are awaited.</summary>
    Signing = 2,

    /// <summary>Signed by both.</summary>
    InForce = 3,

    /// <summary>Ended before its last day.</summary>
    Ended = 4,
}

public enum MilestoneStatus
{
    /// <summary>Nothing reported yet.</summary>
    Open = 1,
    Reported = 2,
    PartlyAccepted = 3,
    Returned = 4,
    Accepted = 5,
}

/// <summary>What happened to a milestone. Amounts are yuan.</summary>
/// <param name="Accepted">Accepted so far.</param>
/// <param name="Claimed">Asked for so far: paid, or on its way to it.</param>
/// <param name="Paid">Paid so far.</param>
public sealed record MilestoneProgress(
    MilestoneStatus Status,
    decimal Accepted,
    decimal Claimed,
    decimal Paid
)
{
    public static readonly MilestoneProgress None = new(MilestoneStatus.Open, 0, 0, 0);

    /// <summary>To be given back by the agency.</summary>
    public decimal Recoverable { get; init; }

    /// <summary>Given back.</summary>
    public decimal Recovered { get; init; }

    internal MilestoneProgress Accept(decimal amount, MilestoneStatus status) =>
        this with
        {
            Status = status,
            Accepted = Accepted + amount,
        };
}
