using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>Takes the final offers out of their closed box for <see cref="OpenFinalOffers"/>: first only how many stand, and what they say only when they are enough.</summary>
public sealed class FinalOfferOpening(BidBox boxes, BoxReading reading)
{
    /// <param name="tender">The tender, its final offers closed.</param>
    /// <param name="year">Of the money it holds.</param>
    /// <param name="suppliers">Every bidder; one that is out of the race by now is passed over by the decision.</param>
    /// <param name="minimum">With fewer standing offers nothing is read (GP-52).</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<OpenFinalOffers> Prepare(
        StreamKey tender,
        int year,
        IReadOnlyList<Guid> suppliers,
        int minimum,
        CancellationToken ct
    )
    {
        var box = FinalRound.BoxOf(tender);
        var hash = await boxes.Hash(box, ct);
        var folders = await reading.Folders(box, ct);
        var key =
            folders.Count(folder => folder.Standing is not null) < minimum
                ? null
                : await reading.OpeningKey(box, ct);
        return new(
            tender,
            year,
            hash,
            [
                .. suppliers.Select(supplier =>
                    Envelope(
                        folders.FirstOrDefault(folder => folder.Supplier == supplier)
                            ?? BidFolder.Of(supplier),
                        key
                    )
                ),
            ]
        );
    }

    private static FinalEnvelope Envelope(BidFolder folder, byte[]? key)
    {
        var content = key is null ? null : BoxReading.Content(folder, key);
        return new(folder.Supplier, folder.Versions, content?.Price, content?.YearlyHours);
    }
}
