using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>Prepares what a supplier does with its final offer: the decision that checks the rules, and the envelope that is written with it.</summary>
public sealed class FinalOfferDesk(BidBox box, TimeProvider clock)
{
    /// <summary>The supplier's own folder of the last round, empty when it has handed in nothing.</summary>
    public async Task<BidFolder> Find(StreamKey tender, Guid supplier, CancellationToken ct) =>
        (await box.Find(FinalRound.BoxOf(tender), supplier, ct)).Folder;

    /// <param name="tender">The tender.</param>
    /// <param name="supplier">Whose offer.</param>
    /// <param name="price">As written; the decision refuses what does not hold.</param>
    /// <param name="yearlyHours">As written, where hours compete.</param>
    /// <param name="seen">Mark of the offer that the page showed; <c>null</c> when nobody looked.</param>
    /// <param name="ct">Ends the preparation.</param>
    /// <exception cref="ChangedMeanwhileException">Another window handed in something else.</exception>
    public async Task<PreparedBid> Seal(
        StreamKey tender,
        Guid supplier,
        decimal? price,
        int? yearlyHours,
        long? seen,
        CancellationToken ct
    )
    {
        var place = FinalRound.BoxOf(tender);
        var found = await box.Find(place, supplier, ct);
        BidMarks.Require(seen, BidMarks.Of(found.Folder.Draft));
        var content = BidContent.Empty with { Price = price, YearlyHours = yearlyHours };
        var offer = await box.Seal(place, content, ct);
        var folder = found.Folder.Writing(content).Sealing(offer, clock.GetUtcNow());
        return new(
            new SealFinalOffer(tender, supplier, price, yearlyHours),
            [await box.Put(place, folder, found.Stamp, ct)]
        );
    }

    /// <summary>Takes the standing final offer back.</summary>
    public async Task<PreparedBid> TakeBack(StreamKey tender, Guid supplier, CancellationToken ct)
    {
        var place = FinalRound.BoxOf(tender);
        var found = await box.Find(place, supplier, ct);
        return found.Folder.Standing is null
            ? new(new TakeBackFinalOffer(tender, supplier, HasStandingOffer: false), [])
            : new(
                new TakeBackFinalOffer(tender, supplier, HasStandingOffer: true),
                [await box.Put(place, found.Folder.Withdrawing(clock.GetUtcNow()), found.Stamp, ct)]
            );
    }
}
