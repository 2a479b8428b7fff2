using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>A consultation's last round: asked for, handed in, opened; or still open for some days, with the first bidder's offer missing.</summary>
internal sealed class FinalOfferScript(
    DemoWorld world,
    BidBox box,
    FinalOfferOpening opening,
    DemoCommittees committees,
    DemoDiary diary
)
{
    private const int Minimum = 2;
    private const int OpenDays = 3;

    public void Write(
        PurchaseLine line,
        StreamKey tender,
        PurchaseDates dates,
        IReadOnlyList<SupplierLine> suppliers
    )
    {
        var stillOpen = line.Stage == DemoStage.Offers;
        var until = stillOpen ? dates.In(OpenDays, 15) : PurchaseDates.At(dates.Deadline, 13, 45);
        var asked = stillOpen ? dates.Yesterday(15) : PurchaseDates.At(dates.Deadline, 13, 10);
        diary.Write(asked, ct => Ask(tender, until, ct));
        foreach (var (i, bidder) in line.Bidders.Index())
        {
            if (!stillOpen || i > 0)
            {
                var actor = DemoSuppliers.ActorOf(suppliers[bidder.Supplier]);
                diary.Write(asked.AddMinutes(10 + i), ct => Seal(tender, actor, bidder, ct));
            }
        }

        if (!stillOpen)
        {
            diary.Write(until, ct => Open(tender, PlanScript.YearOf(dates), ct));
        }
    }

    private async Task Ask(StreamKey tender, DateTimeOffset until, CancellationToken ct)
    {
        var review = await committees.Read(tender, ct);
        await world.Do(
            await committees.Leader(tender, ct),
            new AskForFinalOffers(
                tender,
                [.. review.Bids.Select(bid => bid.SupplierId)],
                [.. review.Bids.Select(bid => bid.BidId)],
                until
            ),
            ct
        );
    }

    private async Task Seal(StreamKey tender, Actor actor, BidderLine bidder, CancellationToken ct)
    {
        var offer = await new FinalOfferDesk(box, world.Clock).Seal(
            tender,
            actor.Organisation ?? default,
            bidder.Price,
            bidder.YearlyHours,
            null,
            ct
        );
        await world.Do(actor, offer.Decision, ct, offer.Parts);
    }

    private async Task Open(StreamKey tender, int year, CancellationToken ct)
    {
        var portal = Actor.Portal(tender.Tenant);
        await world.Do(portal, new CloseFinalOffers(tender), ct);
        var review = await committees.Read(tender, ct);
        await world.Do(
            portal,
            await opening.Prepare(
                tender,
                year,
                [.. review.Bids.Select(bid => bid.SupplierId)],
                Minimum,
                ct
            ),
            ct
        );
    }
}
