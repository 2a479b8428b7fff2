using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

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

    /// <summary>Tenders that take bids now, and those where one's own bid was opened.</summary>
    public IQueryable<BidRow> Rows()
    {
        var now = clock.GetUtcNow();
        var supplier = Supplier;
        var bids = reach.Rows<BidPage>().Where(bid => bid.Supplier == supplier);
        return reach
            .Rows<TenderPage>()
            .Where(tender =>
                (tender.Status == TenderStatus.Published && tender.Deadline > now)
                || bids.Any(bid => bid.TenantId == tender.TenantId && bid.Tender == tender.Id)
            )
            .Select(tender => new BidRow
            {
                TenantId = tender.TenantId,
                Id = tender.Id,
                Title = tender.Title,
                Number = tender.Number,
                Deadline = tender.Deadline,
                Method = tender.Method,
                Stage =
                    tender.Status == TenderStatus.Published && tender.Deadline > now
                        ? BidStage.Open
                        : BidStage.Over,
            });
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

    /// <summary>Says where one's own bid stands: from the envelope before the opening, from its row afterwards.</summary>
    public async Task TellStates(IReadOnlyList<BidRow> rows, CancellationToken ct)
    {
        var (now, supplier) = (clock.GetUtcNow(), Supplier);
        var tenders = rows.Select(row => row.Id).ToList();
        var opened = await reach
            .Rows<BidPage>()
            .Where(bid => bid.Supplier == supplier && tenders.Contains(bid.Tender))
            .ToDictionaryAsync(bid => bid.Tender, ct);
        foreach (var row in rows)
        {
            (row.State, row.Tone) = opened.TryGetValue(row.Id, out var bid)
                ? StateOf(new BidLine(bid, row.Title, row.Method), now)
                : StateOf((await box.Find(new(row.TenantId, row.Id), supplier, ct)).Folder);
        }
    }

    private static (string, Tone) StateOf(BidLine line, DateTimeOffset now) =>
        line.Bid.Result switch
        {
            { Won: true } => ($"Bid.Won.{line.Method}", Tone.Green),
            { } => ($"Bid.NotWon.{line.Method}", Tone.Grey),
            null when line.AwaitsFinal(now) => ("Bid.Final.Wanted", Tone.Amber),
            null => ($"BidStatus.{line.Bid.Status}", Tone.Blue),
        };

    private static (string, Tone) StateOf(BidFolder folder) =>
        folder switch
        {
            { Standing: not null } => ("Bid.State.Sealed", Tone.Green),
            { Draft: not null } => ("Bid.State.Draft", Tone.Blue),
            { Versions.Count: > 0 } => ("Bid.State.Withdrawn", Tone.Grey),
            _ => ("Bid.State.None", Tone.Grey),
        };

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
