using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A member has seen the list of bidders and declares to have no tie to any of them (GP-57).</summary>
[AllowedFor(Role.Expert, Role.Official)]
public sealed record DeclareNoTie(StreamKey Tender) : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        var (review, me) = Seats.RequireMine(state, context);
        if (!review.Untied.Contains(me))
        {
            yield return new NoTieDeclared(me);
        }
    }
}

/// <summary>A member declares a tie to a bidder. Inside the period of GP-57 it leaves, and the next of the drawn order takes the seat (GP-59).</summary>
/// <param name="EndedOn">When the tie ended; <c>null</c> when it lasts.</param>
[AllowedFor(Role.Expert, Role.Official)]
public sealed record DeclareTie(StreamKey Tender, Guid SupplierId, TieKind Kind, DateOnly? EndedOn)
    : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        var (review, me) = Seats.RequireMine(state, context);
        Refuse.If(review.Signed.Contains(me), "SC-14", "ScoresSignedAlready");
        Refuse.If(
            !review.Bids.Exists(bid => bid.SupplierId == SupplierId),
            "GP-57",
            "NotABidder",
            nameof(SupplierId)
        );
        Refuse.If(EndedOn > context.Today, "GP-57", "TieEndsInFuture", nameof(EndedOn));
        Refuse.If(
            !StillCounts(context),
            "GP-57",
            "TieTooOld",
            nameof(EndedOn),
            PeriodStart(context)
        );
        yield return new TieDeclared(me, SupplierId, Kind, EndedOn);
        if (
            review.Members.Exists(m => m.Account == me && m.IsExpert)
            && review.NextInOrder is { } next
        )
        {
            yield return new MemberReplaced(me, new CommitteeMember(next, IsExpert: true));
        }
    }

    // The day three years before counts as inside: when in doubt, avoid (rules 8.6).
    private bool StillCounts(DecisionContext context) =>
        EndedOn is null || EndedOn >= PeriodStart(context);

    private DateOnly PeriodStart(DecisionContext context) =>
        context.Today.AddYears(
            -context.Rules.Parameters.Count("GP-57.tie_years", Tender.Tenant, context.Today)
        );
}

/// <summary>The buyer names another representative after the first one left.</summary>
/// <param name="Officials">Accounts that act for the buyer's authority today.</param>
[AllowedFor(Role.Official)]
public sealed record AppointRepresentative(
    StreamKey Tender,
    Guid Account,
    string LetterHash,
    IReadOnlyList<Guid> Officials
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        var left = review.Members.Find(m => !m.IsExpert && review.Left.Contains(m.Account));
        Refuse.If(left is null, "GP-59", "NoSeatToFill");
        Refuse.If(
            review.Left.Contains(Account) || review.IsMember(Account),
            "GP-57",
            "RepresentativeLeft",
            nameof(Account)
        );
        BuyerRepresentative.Check(Account, LetterHash, Officials, tender);
        if (left is not null)
        {
            yield return Change.To<Review>(
                Review.Key(Tender),
                new MemberReplaced(
                    left.Account,
                    new CommitteeMember(Account, IsExpert: false, LetterHash)
                )
            );
        }
    }
}

/// <summary>What every step of a member asks first.</summary>
internal static class Seats
{
    /// <exception cref="NotInScopeException">The actor does not sit in this committee, so it does not exist for them (GP-58).</exception>
    public static (Review Review, Guid Me) RequireMine(Review? state, DecisionContext context)
    {
        var review = Refuse.Missing(state);
        var me = context.Actor.Account;
        if (!review.Sits(me))
        {
            throw new NotInScopeException(nameof(Review));
        }

        Refuse.If(review.IsEnded, null, "TenderEnded");
        return (review, me);
    }

    /// <summary>The actor leads a complete committee.</summary>
    public static (Review Review, Guid Me) RequireLeader(Review? state, DecisionContext context)
    {
        var (review, me) = RequireMine(state, context);
        Refuse.If(!review.CommitteeIsReady, "GP-57", "CommitteeNotReady");
        Refuse.If(!review.IsLeader(me), "GP-56", "LeaderOnly");
        Refuse.If(review.Ranking.Count > 0, "SC-14", "ReportSubmittedAlready");
        return (review, me);
    }
}
