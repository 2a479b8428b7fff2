using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Prepares what a supplier does with its bid: the decision that checks the rules, and the envelope that is written with it.</summary>
public sealed class BidDesk(BidBox box, TimeProvider clock)
{
    /// <summary>Keeps a change of the draft, which goes on from what was sealed last.</summary>
    /// <exception cref="RuleBrokenException">The box has no envelope left for another supplier.</exception>
    public async Task<PreparedBid> Write(
        StreamKey tender,
        Guid supplier,
        Func<BidContent, BidContent> change,
        CancellationToken ct
    )
    {
        var found = await box.Find(tender, supplier, ct);
        Refuse.If(found.Stamp is null && !await box.HasRoom(tender, ct), null, "BidBoxFull");
        var folder = found.Folder.Writing(change(found.Folder.Draft ?? BidContent.Empty));
        return new(
            new SaveBidDraft(tender, supplier),
            [await box.Put(tender, folder, found.Stamp, ct)]
        );
    }

    /// <summary>Seals the draft as the bid; from now on nobody reads it before the opening but the supplier itself, in its own envelope.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="supplier">Whose draft.</param>
    /// <param name="seen">Mark of the draft that was looked through before; <c>null</c> when nobody looks.</param>
    /// <param name="ct">Ends the preparation.</param>
    /// <exception cref="ChangedMeanwhileException">The draft is not what was looked through.</exception>
    public async Task<PreparedBid> Seal(
        StreamKey tender,
        Guid supplier,
        long? seen,
        CancellationToken ct
    )
    {
        var found = await box.Find(tender, supplier, ct);
        BidMarks.Require(seen, BidMarks.Of(found.Folder.Draft));
        var content = found.Folder.Draft ?? BidContent.Empty;
        var offer = await box.Seal(tender, content, ct);
        return new(
            new SealBid(tender, supplier, content),
            [await box.Put(tender, found.Folder.Sealing(offer, clock.GetUtcNow()), found.Stamp, ct)]
        );
    }

    /// <summary>Takes the standing bid back.</summary>
    public async Task<PreparedBid> Withdraw(StreamKey tender, Guid supplier, CancellationToken ct)
    {
        var found = await box.Find(tender, supplier, ct);
        return found.Folder.Standing is null
            ? new(new WithdrawBid(tender, supplier, HasStandingBid: false), [])
            : new(
                new WithdrawBid(tender, supplier, HasStandingBid: true),
                [
                    await box.Put(
                        tender,
                        found.Folder.Withdrawing(clock.GetUtcNow()),
                        found.Stamp,
                        ct
                    ),
                ]
            );
    }
}

/// <summary>A decision with the envelope that belongs to it.</summary>
public sealed record PreparedBid(IDecision Decision, IReadOnlyList<ITransactionPart> Parts);
