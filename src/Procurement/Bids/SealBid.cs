using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier hands in its bid, or replaces the one before. It leaves no event until the opening, because an event would show the number of bids.</summary>
/// <param name="Content">As it will be sealed.</param>
[AllowedFor(Role.Agency)]
public sealed record SealBid(StreamKey Tender, Guid SupplierId, BidContent Content) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => BiddingPeriod.Streams(Tender, SupplierId);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var tender = BiddingPeriod.Require(streams, Tender, SupplierId, context);
        var pricing = Refuse.Missing(tender.Pricing);
        OfferRules.Check(Content.Price, Content.YearlyHours, pricing);
        Refuse.If(
            Content.Sme == SmeKind.ShareOfSmall && Content.SmallShare is not (> 0m and <= 1m),
            "SM-03",
            "SmallShareMissing",
            nameof(BidContent.SmallShare)
        );
        Refuse.If(
            tender.Requirements?.Essentials.Count > 0 && !Content.EssentialsAccepted,
            "SC-12",
            "EssentialsNotAccepted",
            nameof(BidContent.EssentialsAccepted)
        );
        foreach (var criterion in tender.Criteria.Where(c => c.Kind == CriterionKind.Judged))
        {
            Refuse.If(
                string.IsNullOrWhiteSpace(Content.Answers.GetValueOrDefault(criterion.Id)),
                "SC-12",
                "AnswerMissing",
                null,
                criterion.Name
            );
        }

        return [];
    }
}
