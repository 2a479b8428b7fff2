using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer has the committee drawn from the library; the portal, not the buyer, makes the seed and the list of candidates.</summary>
/// <param name="Experts">How many experts sit.</param>
/// <param name="Representative">Account of the 采购人代表, or <c>null</c>.</param>
/// <param name="LetterHash">SHA-256 of the letter of authority (GP-56).</param>
/// <param name="Candidates">Experts of the province's library who do not work for a bidder.</param>
/// <param name="Seed">32 random bytes in hex, made for this draw.</param>
/// <param name="Officials">Accounts that act for the buyer's authority today; the representative is one of them.</param>
[AllowedFor(Role.Official)]
public sealed record DrawCommittee(
    StreamKey Tender,
    int Experts,
    Guid? Representative,
    string? LetterHash,
    IReadOnlyList<Guid> Candidates,
    string Seed,
    IReadOnlyList<Guid> Officials,
    long? SeenVersion = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender), SeenVersion)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        Refuse.If(review.IsEnded, null, "TenderEnded");
        Refuse.If(!review.QualificationsDone, null, "QualificationsFirst");
        Refuse.If(review.Members.Count > 0 && !review.HasEmptySeat, "GP-55", "CommitteeDrawn");
        CheckComposition(tender, context);
        CheckRepresentative(tender);
        var order = CommitteeDraw.Order(Seed, Candidates.Where(c => !review.Left.Contains(c)));
        Refuse.If(
            order.Count < Experts,
            "GP-55",
            "ExpertsTooFew",
            nameof(Experts),
            order.Count,
            Experts
        );
        yield return Change.To<Review>(
            Review.Key(Tender),
            new CommitteeDrawn(
                Seed,
                [.. Candidates.Order()],
                order,
                [.. order.Take(Experts).Select(Seat), .. Buyer()],
                context.Actor.Holder
            )
        );
    }

    private void CheckComposition(Tender tender, DecisionContext context) =>
        CommitteeSize.Check(
            Experts,
            Experts + (Representative is null ? 0 : 1),
            CommitteeSize.Minimum(
                tender.Method == TenderMethod.OpenTender,
                tender.Money.Budget,
                context.Rules.Parameters,
                Tender.Tenant,
                context.Today
            ),
            context.Rules.Parameters,
            Tender.Tenant,
            context.Today
        );

    private void CheckRepresentative(Tender tender)
    {
        if (Representative is { } account)
        {
            BuyerRepresentative.Check(account, LetterHash, Officials, tender);
            Refuse.If(
                Candidates.Contains(account),
                "GP-56",
                "RepresentativeIsExpert",
                nameof(Representative)
            );
        }
    }

    // The first drawn expert leads; the buyer's representative never does (GP-56).
    private static CommitteeMember Seat(Guid expert) => new(expert, IsExpert: true);

    private IEnumerable<CommitteeMember> Buyer() =>
        Representative is { } account ? [new(account, IsExpert: false, LetterHash)] : [];
}
