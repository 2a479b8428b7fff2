using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>Reads the bids of the organisation at the keyboard: from its envelope before the opening, from its own rows afterwards.</summary>
public sealed class OwnBids(
    Reach reach,
    BidBox box,
    FinalOfferDesk final,
    Acting acting,
    TimeProvider clock
)
{
    /// <exception cref="NotInScopeException">The actor acts for no organisation.</exception>
    public Guid Supplier =>
        acting.Required.Organisation ?? throw new NotInScopeException(nameof(Supplier));

    public async Task<BidView> Of(StreamKey tender, CancellationToken ct)
    {
        var page = await reach.Get<TenderPage>(tender, ct);
        if (page.IssuedOn is null)
        {
            throw new NotInScopeException(nameof(TenderPage));
        }

        return await Of(page, ct);
    }

    public async Task<BidList> All(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await reach
            .Rows<TenderPage>()
            .Where(t => t.Status == TenderStatus.Published && t.Deadline > now)
            .OrderBy(t => t.Deadline)
            .Take(50)
            .ToListAsync(ct);
        List<BidView> views = [];
        foreach (var tender in open)
        {
            views.Add(await Of(tender, ct));
        }

        var supplier = Supplier;
        var past = await (
            from bid in reach.Rows<BidPage>()
            join tender in reach.Rows<TenderPage>()
                on new { bid.TenantId, Id = bid.Tender } equals new { tender.TenantId, tender.Id }
            where bid.Supplier == supplier
            orderby tender.Deadline descending
            select new BidLine(bid, tender.Title, tender.Method)
        )
            .Take(100)
            .ToListAsync(ct);
        return new(views, past, now);
    }

    /// <summary>Bids whose final offer is asked for and not handed in yet.</summary>
    public async Task<IReadOnlyList<BidLine>> AwaitingFinal(CancellationToken ct)
    {
        var (now, supplier) = (clock.GetUtcNow(), Supplier);
        var asked = await (
            from bid in reach.Rows<BidPage>()
            join tender in reach.Rows<TenderPage>()
                on new { bid.TenantId, Id = bid.Tender } equals new { tender.TenantId, tender.Id }
            where
                bid.Supplier == supplier
                && bid.FinalUntil > now
                && tender.Status == TenderStatus.Closed
            orderby bid.FinalUntil
            select new BidLine(bid, tender.Title, tender.Method)
        ).ToListAsync(ct);
        List<BidLine> waiting = [];
        foreach (var line in asked.Where(line => line.AwaitsFinal(now)))
        {
            var folder = await final.Find(new(line.Bid.TenantId, line.Bid.Tender), supplier, ct);
            if (folder.Standing is null)
            {
                waiting.Add(line);
            }
        }

        return waiting;
    }

    private async Task<BidView> Of(TenderPage page, CancellationToken ct)
    {
        var key = new StreamKey(page.TenantId, page.Id);
        var supplier = Supplier;
        var folder = await box.Find(key, supplier, ct);
        var bid = await reach
            .Rows<BidPage>()
            .SingleOrDefaultAsync(
                row =>
                    row.TenantId == key.Tenant && row.Tender == key.Id && row.Supplier == supplier,
                ct
            );
        var record = await reach
            .Rows<OpeningRecord>()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Tender == key.Id, ct);
        return new(page, folder.Folder, bid, record, clock.GetUtcNow())
        {
            FinalFolder = bid?.FinalAsked is null ? null : await final.Find(key, supplier, ct),
        };
    }
}
