using System.Text.Json.Serialization;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Stream "review": one per tender, from the closing of its bid box to the award.

/// <summary>The deadline passed and the box was closed; the hash covers every envelope, used or not, so it tells no number.</summary>
/// <param name="TenderId">The tender, in the same tenant.</param>
/// <param name="BoxHash">SHA-256 over all envelopes in order, hex.</param>
/// <param name="Deadline">The minute the tender document set.</param>
/// <param name="Method">How the supplier is found; <c>null</c> in events from before final offers.</param>
public sealed record BidBoxClosed(
    Guid TenderId,
    string BoxHash,
    DateTimeOffset Deadline,
    TenderMethod? Method = null
);

/// <summary>The bids were opened in public, in the order of their sealing (开标记录).</summary>
public sealed record BidsOpened(IReadOnlyList<OpenedBid> Bids, DutyHolder By);

/// <param name="BidId">The bid's stream.</param>
/// <param name="Price">Offer in yuan.</param>
/// <param name="YearlyHours">Planned hours a year, where asked.</param>
/// <param name="DeductionRate">Rate taken off the price for the evaluation only, 0 to 1 (SM-01 to SM-03, SC-15).</param>
/// <param name="Hash">Of the container, as on the receipt.</param>
/// <param name="Sme">What the bidder declares (SM-04).</param>
/// <param name="Files">Documents of the bid, in the vault under the bid's id.</param>
public sealed record OpenedBid(
    Guid BidId,
    Guid SupplierId,
    decimal Price,
    int? YearlyHours,
    decimal DeductionRate,
    DateTimeOffset SealedAt,
    string Hash,
    SmeKind Sme,
    IReadOnlyList<BidFile> Files
);

/// <summary>Too few bids were left; the tender failed (GP-51, GP-52).</summary>
/// <param name="Left">Bids that were left.</param>
/// <param name="Minimum">How many the rule asks.</param>
public sealed record RaceEnded(int Left, int Minimum, string RuleId);

/// <summary>The buyer checked who may supply (GP-10, 87号令 44).</summary>
public sealed record QualificationsChecked(
    IReadOnlyList<QualificationResult> Results,
    DutyHolder By
);

/// <param name="Reason">Why not; empty when passed.</param>
public sealed record QualificationResult(Guid BidId, bool Passed, string Reason);

/// <summary>The committee was drawn; whoever has the candidates and the seed can draw it again (GP-55).</summary>
/// <param name="Seed">32 random bytes, hex.</param>
/// <param name="Candidates">The library's experts that could be drawn, in the order of their ids.</param>
/// <param name="Order">All candidates in the drawn order; the first ones sit, the next step in (GP-59).</param>
/// <param name="Members">Who sits, the leader first.</param>
public sealed record CommitteeDrawn(
    string Seed,
    IReadOnlyList<Guid> Candidates,
    IReadOnlyList<Guid> Order,
    IReadOnlyList<CommitteeMember> Members,
    DutyHolder By
);

/// <param name="Account">The member's account.</param>
/// <param name="IsExpert">An expert of the library; otherwise the buyer's representative 采购人代表.</param>
/// <param name="LetterHash">SHA-256 of the representative's letter of authority (GP-56).</param>
public sealed record CommitteeMember(Guid Account, bool IsExpert, string? LetterHash = null);

/// <summary>A member saw the list of bidders and declared to have no tie to any (GP-57).</summary>
public sealed record NoTieDeclared(Guid Account);

/// <summary>A member declared a tie to a bidder and left (GP-57).</summary>
/// <param name="EndedOn">When the tie ended; <c>null</c> when it lasts.</param>
public sealed record TieDeclared(Guid Account, Guid SupplierId, TieKind Kind, DateOnly? EndedOn);

/// <summary>采购法 12, 条例 9.</summary>
public enum TieKind
{
    Employment = 1,
    DirectorOrSupervisor = 2,
    Shareholder = 3,
    Family = 4,
    Other = 5,
}

/// <summary>The next of the drawn order took the place of a member who left (GP-59).</summary>
public sealed record MemberReplaced(Guid Left, CommitteeMember Joined);

/// <summary>The committee asks a bidder to explain its price, in writing and with proof (LP-06).</summary>
/// <param name="Triggers">T1 to T4 (LP-01).</param>
/// <param name="Opinion">The committee's own view (T4), or empty.</param>
/// <param name="Until">At least the parameter's minutes later.</param>
public sealed record LowPriceQuestioned(
    Guid BidId,
    IReadOnlyList<string> Triggers,
    string Opinion,
    DateTimeOffset Until,
    Guid By
);

/// <summary>The committee's opinion on the explanation; not proven makes the bid invalid (LP-06, LP-07).</summary>
public sealed record LowPriceJudged(Guid BidId, bool Proven, string Opinion, Guid By);

/// <summary>A bid does not meet a substantive requirement (符合性审查, SC-12).</summary>
public sealed record BidRuledOut(Guid BidId, string RuleId, string Reason, Guid By);

/// <summary>A member scored one item of one bid; a later one by the same member replaces it until the member signs.</summary>
public sealed record ItemScored(
    Guid Member,
    Guid BidId,
    string CriterionId,
    decimal Points,
    string Reason
)
{
    [JsonIgnore]
    public ScoreKey Key => new(Member, BidId, CriterionId);
}

/// <summary>A member signed the scores; from then on they stand (SC-14).</summary>
public sealed record ScoresSigned(Guid Member);

/// <summary>A member disagrees with the report and signs with reasons; the majority decides (GP-60).</summary>
public sealed record DissentRecorded(Guid Member, string Reason);

/// <summary>The committee's report with the ranking that decides (GP-39).</summary>
/// <param name="TieSeed">Seed of the draw where score and price were equal (SC-09).</param>
/// <param name="DueOn">Last day to hand it to the buyer (GP-39).</param>
/// <param name="ConfirmBy">Last day for the buyer to confirm the winner (GP-40).</param>
public sealed record ReportSubmitted(
    IReadOnlyList<RankedBid> Ranking,
    string? TieSeed,
    DateOnly DueOn,
    DateOnly ConfirmBy,
    Guid By
);

/// <summary>One line of the ranking; every number as the report shows it (SC-07, SC-08).</summary>
/// <param name="Mean">Mean of the members' totals without the price or hours part.</param>
/// <param name="OfferScore">The price or hours part.</param>
/// <param name="Total">Sum of the two.</param>
public sealed record RankedBid(
    Guid BidId,
    Guid SupplierId,
    decimal Price,
    int? YearlyHours,
    decimal EvaluatedPrice,
    decimal Mean,
    decimal OfferScore,
    decimal Total,
    int Rank
);

/// <summary>The buyer ended the procedure while its bids were evaluated; the reason stands on the tender.</summary>
public sealed record EvaluationCancelled(CancelGround Ground, DutyHolder By);

/// <summary>The buyer confirmed the winner, in ranked order (GP-40).</summary>
/// <param name="PassedOver">Why better ranked bids were passed over, by rank (GP-66); empty for rank 1.</param>
/// <param name="PublishBy">Last day to publish the result (GP-41).</param>
public sealed record WinnerConfirmed(
    Guid BidId,
    Guid SupplierId,
    int Rank,
    string PassedOver,
    DateOnly PublishBy,
    DutyHolder By
);

/// <summary>The result was published and the notice of award sent the same day (GP-41, GP-71).</summary>
/// <param name="Notice">On the official medium (GP-18).</param>
/// <param name="Experts">Fingerprint of the list of members' names, which lies in the vault under the review (GP-58, GP-71).</param>
/// <param name="NoticeEnds">Last day of the notice.</param>
/// <param name="SignBy">Last day to sign the contract (GP-42).</param>
/// <param name="ObjectBy">Last day to object to the result (QC-01).</param>
/// <param name="Winner">Fingerprint of the name and address of a winner who is an individual, which lie in the vault; otherwise <c>null</c>.</param>
public sealed record ResultPublished(
    Guid TenderId,
    Guid BidId,
    Guid SupplierId,
    decimal Price,
    int? YearlyHours,
    OfficialNotice Notice,
    string Experts,
    DateOnly NoticeEnds,
    DateOnly SignBy,
    DateOnly ObjectBy,
    DutyHolder By,
    string? Winner = null
);
