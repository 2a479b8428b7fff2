using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>From the sealed bids to the opened box, or to the record that there were too few.</summary>
internal sealed class BidScript(
    DemoWorld world,
    BidBox box,
    BoxOpening opening,
    DemoData data,
    DemoDiary diary
)
{
    public void Write(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        IReadOnlyList<SupplierLine> suppliers
    )
    {
        var tender = TenderScript.TenderKey(county, line);
        foreach (var (bidder, i) in line.Bidders.Select((bidder, i) => (bidder, i)))
        {
            var actor = DemoSuppliers.ActorOf(suppliers[bidder.Supplier]);
            diary.Write(
                PurchaseDates.At(dates.Deadline.AddDays(-2), 14, 10 * i),
                ct => Seal(tender, actor, bidder, line, ct)
            );
        }

        diary.Write(
            PurchaseDates.At(dates.Deadline, 9, 30),
            async ct =>
            {
                await world.Do(Actor.Portal(county.Code), new CloseBidding(tender), ct);
                await world.Do(
                    Actor.Portal(county.Code),
                    new RecordClosedBox(tender, await box.Hash(tender, ct)),
                    ct
                );
            }
        );
        diary.Write(
            PurchaseDates.At(dates.Deadline, 9, 40),
            ct => Open(tender, line, county, dates, ct)
        );
    }

    private async Task Seal(
        StreamKey tender,
        Actor actor,
        BidderLine bidder,
        PurchaseLine line,
        CancellationToken ct
    )
    {
        var supplier = actor.Organisation ?? default;
        var desk = new BidDesk(box, world.Clock);
        var written = await desk.Write(tender, supplier, _ => ContentOf(bidder, line), ct);
        await world.Do(actor, written.Decision, ct, written.Parts);
        var sealedBid = await desk.Seal(tender, supplier, null, ct);
        await world.Do(actor, sealedBid.Decision, ct, sealedBid.Parts);
    }

    private BidContent ContentOf(BidderLine bidder, PurchaseLine line) =>
        BidContent.Empty with
        {
            Price = bidder.FirstPrice ?? bidder.Price,
            YearlyHours = bidder.YearlyHours,
            Sme = SmeKind.None,
            Answers = data.CriteriaOf(line.Basis)
                .Where(criterion => criterion.Kind == CriterionKind.Judged)
                .ToDictionary(
                    criterion => criterion.Id,
                    _ => data.AnswerText,
                    StringComparer.Ordinal
                ),
            EssentialsAccepted = true,
        };

    private async Task Open(
        StreamKey tender,
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        CancellationToken ct
    )
    {
        var minimum = line.Method == TenderMethod.OpenTender ? 3 : 2;
        var prepared = await opening.Prepare(tender, minimum, ct);
        await world.Do(
            county.Checker,
            new OpenBids(tender, PlanScript.YearOf(dates), prepared.BoxHash, prepared.Envelopes),
            ct,
            prepared.Parts
        );
    }
}
