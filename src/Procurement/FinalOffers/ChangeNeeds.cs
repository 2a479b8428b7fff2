using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>After consulting with the suppliers the leader writes what changes in the needs; it holds when the buyer confirms it (214号 20).</summary>
[AllowedFor(Role.Expert)]
public sealed record ProposeNeedsChange(StreamKey Tender, string Text) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        AskForFinalOffers.RequireNotAsked(streams.Find<Tender>(Tender), review);
        Refuse.If(string.IsNullOrWhiteSpace(Text), null, "NeedsChangeMissing", nameof(Text));
        yield return Change.To<Review>(
            Review.Key(Tender),
            new NeedsChangeProposed(Text.Trim(), me)
        );
    }
}

/// <summary>The buyer confirms the change of the needs or declines it: its representative where one sits in the committee, else one of its officials (214号 20).</summary>
/// <param name="Reason">Why not; only when declined.</param>
[AllowedFor(Role.Official)]
public sealed record AnswerNeedsChange(
    StreamKey Tender,
    bool Confirmed,
    string Reason,
    long? SeenVersion = null
) : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var review = Refuse.Missing(state);
        Refuse.If(review.IsEnded, null, "TenderEnded");
        Refuse.If(review.Final.Waiting is null, null, "NoNeedsChangeWaits");
        var me = context.Actor.Account;
        Refuse.If(
            review.Members.Exists(member => !member.IsExpert) && !review.Sits(me),
            "GP-56",
            "RepresentativeConfirms"
        );
        Refuse.If(
            !Confirmed && string.IsNullOrWhiteSpace(Reason),
            null,
            "ReasonMissing",
            nameof(Reason)
        );
        yield return Confirmed
            ? new NeedsChangeConfirmed(me)
            : new NeedsChangeDeclined(Reason.Trim(), me);
    }
}
