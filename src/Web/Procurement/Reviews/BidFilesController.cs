using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Documents of opened bids, for the buyer and for the committee that reads them.</summary>
[Roles(Role.Official, Role.Auditor, Role.Expert)]
public sealed class BidFilesController(ReviewPages pages, Downloads downloads) : PortalController
{
    [HttpGet("/reviews/{tenant}/{id:guid}/bids/{bid:guid}/files/{address}")]
    public async Task<IActionResult> File(
        StreamKey key,
        Guid bid,
        string address,
        CancellationToken ct
    )
    {
        var review = (await pages.Of(key, ct)).Review;
        return review.Bids.Find(b => b.BidId == bid)?.Files.Any(f => f.Address == address) == true
            ? await downloads.SendSealed(bid, address, ct)
            : NotFound();
    }
}
