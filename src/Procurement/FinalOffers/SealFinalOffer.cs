using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier hands in its final offer, or replaces the one before. It leaves no event until the opening, because an event would show the number.</summary>
/// <param name="Price">Yuan for the whole purchase; above the ceiling it would be invalid, so it is not taken (SC-12).</param>
/// <param name="YearlyHours">Planned hours a year, where the price is fixed.</param>
[AllowedFor(Role.Agency)]
public sealed record SealFinalOffer(
    StreamKey Tender,
    Guid SupplierId,
    decimal? Price,
    int? YearlyHours
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => FinalOfferPeriod.Streams(Tender, SupplierId);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var pricing = FinalOfferPeriod.Require(streams, Tender, SupplierId, context);
        OfferRules.Check(Price, YearlyHours, pricing);
        return [];
    }
}

/// <summary>A supplier takes its final offer back before the minute; with none at the opening it has left the consultation (214号 22).</summary>
/// <param name="HasStandingOffer">Whether its envelope holds one that stands.</param>
[AllowedFor(Role.Agency)]
public sealed record TakeBackFinalOffer(StreamKey Tender, Guid SupplierId, bool HasStandingOffer)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => FinalOfferPeriod.Streams(Tender, SupplierId);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        FinalOfferPeriod.Require(streams, Tender, SupplierId, context);
        Refuse.If(!HasStandingOffer, null, "NoFinalOfferToTakeBack");
        return [];
    }
}
