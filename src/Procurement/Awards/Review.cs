using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The evaluation of one tender's bids, as far as rules ask.</summary>
/// <param name="Bids">The opened bids; empty until the opening.</param>
/// <param name="OutOfRace">Bids that failed the qualification or were ruled out, with the reason.</param>
/// <param name="Order">Experts in the drawn order.</param>
/// <param name="Members">Who sits now; the leader first.</param>
/// <param name="Untied">Members that declared to have no tie.</param>
/// <param name="Scores">Points by (member, bid, criterion).</param>
public sealed record Review(
    Guid TenderId,
    string BoxHash,
    bool IsOpened,
    bool IsEnded,
    ImmutableList<OpenedBid> Bids,
    ImmutableDictionary<Guid, string> OutOfRace,
    bool QualificationsDone,
    ImmutableList<Guid> Order,
    ImmutableList<CommitteeMember> Members,
    ImmutableHashSet<Guid> Left,
    ImmutableHashSet<Guid> Untied,
    ImmutableDictionary<Guid, LowPriceQuestioned> Questioned,
    ImmutableHashSet<Guid> Judged,
    ImmutableDictionary<ScoreKey, decimal> Scores,
    ImmutableHashSet<Guid> Signed,
    ImmutableList<RankedBid> Ranking,
    WinnerConfirmed? Winner,
    bool ResultIsPublic
) : IStreamState<Review>
{
    public static string StreamType => "review";

    /// <summary>The last round of a consultation.</summary>
    public FinalRound Final { get; init; } = FinalRound.None;

    /// <summary>Bids that passed so far and are scored.</summary>
    public IReadOnlyList<OpenedBid> InRace =>
        [.. Bids.Where(bid => !OutOfRace.ContainsKey(bid.BidId))];

    /// <summary>Every member that sits has declared to have no tie.</summary>
    public bool CommitteeIsReady =>
        Members.Count > 0
        && !HasEmptySeat
        && Members.All(member => Untied.Contains(member.Account));

    /// <summary>A member declared a tie and no one has taken the seat (GP-59).</summary>
    public bool HasEmptySeat => Members.Exists(member => Left.Contains(member.Account));

    /// <summary>The expert that steps in next, or <c>null</c> when the drawn order is used up.</summary>
    public Guid? NextInOrder =>
        Order
            .Where(expert => !Left.Contains(expert) && !IsMember(expert))
            .Select(expert => (Guid?)expert)
            .FirstOrDefault();

    /// <summary>Has a seat and has not left it.</summary>
    public bool Sits(Guid account) => IsMember(account) && !Left.Contains(account);

    public bool IsMember(Guid account) => Members.Exists(member => member.Account == account);

    public bool IsLeader(Guid account) => Members.Count > 0 && Members[0].Account == account;

    /// <summary>Every member has signed.</summary>
    public bool AllSigned =>
        Members.Count > 0 && Members.All(member => Signed.Contains(member.Account));

    public static Review Start(object first) =>
        first is BidBoxClosed closed
            ? new(
                closed.TenderId,
                closed.BoxHash,
                false,
                false,
                [],
                ImmutableDictionary<Guid, string>.Empty,
                false,
                [],
                [],
                [],
                [],
                ImmutableDictionary<Guid, LowPriceQuestioned>.Empty,
                [],
                ImmutableDictionary<ScoreKey, decimal>.Empty,
                [],
                [],
                null,
                false
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Review Apply(object next) =>
        next switch
        {
            BidsOpened opened => this with { IsOpened = true, Bids = [.. opened.Bids] },
            RaceEnded => this with { IsOpened = true, IsEnded = true },
            EvaluationCancelled => this with { IsEnded = true },
            QualificationsChecked done => this with
            {
                QualificationsDone = true,
                OutOfRace = OutOfRace.SetItems(
                    done.Results.Where(result => !result.Passed)
                        .Select(result => KeyValuePair.Create(result.BidId, result.Reason))
                ),
            },
            CommitteeDrawn drawn => this with
            {
                Order = [.. drawn.Order],
                Members = [.. drawn.Members],
            },
            NoTieDeclared declared => this with { Untied = Untied.Add(declared.Account) },
            TieDeclared tied => this with { Left = Left.Add(tied.Account) },
            MemberReplaced replaced => this with
            {
                Left = Left.Add(replaced.Left),
                Members = Replace(replaced),
            },
            LowPriceQuestioned asked => this with
            {
                Questioned = Questioned.SetItem(asked.BidId, asked),
            },
            LowPriceJudged judged => this with
            {
                Judged = Judged.Add(judged.BidId),
                OutOfRace = judged.Proven
                    ? OutOfRace
                    : OutOfRace.SetItem(judged.BidId, judged.Opinion),
            },
            BidRuledOut ruled => this with
            {
                OutOfRace = OutOfRace.SetItem(ruled.BidId, ruled.Reason),
            },
            ItemScored item => this with { Scores = Scores.SetItem(item.Key, item.Points) },
            ScoresSigned signed => this with { Signed = Signed.Add(signed.Member) },
            ReportSubmitted report => this with { Ranking = [.. report.Ranking] },
            WinnerConfirmed winner => this with { Winner = winner },
            ResultPublished => this with { ResultIsPublic = true },
            FinalOffersOpened opened => this with
            {
                Final = Final.Apply(opened),
                Bids = [.. FinalRound.Counting(Bids, opened)],
                OutOfRace = OutOfRace.SetItems(
                    opened.Left.Select(bid => KeyValuePair.Create(bid, FinalRound.LeftReason))
                ),
            },
            _ => this with { Final = Final.Apply(next) },
        };

    /// <summary>One review per tender.</summary>
    public static StreamKey Key(StreamKey tender) =>
        new(tender.Tenant, DerivedId.From("review", tender.Id.ToString()));

    // The one who joins takes the seat of the one who left, so the leader's seat stays the first.
    private ImmutableList<CommitteeMember> Replace(MemberReplaced replaced) =>
        Members.ConvertAll(member => member.Account == replaced.Left ? replaced.Joined : member);
}

/// <summary>One cell of the score sheet.</summary>
public readonly record struct ScoreKey(Guid Member, Guid BidId, string CriterionId);
