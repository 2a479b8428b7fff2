using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>The score sheet of one bid: one page per item, saved at once, then on to the next open one.</summary>
[Roles(Role.Expert, Role.Official)]
public sealed class ScoreController(SeatPages pages) : PortalController
{
    [HttpGet("/seats/{tenant}/{id:guid}/bids/{bid:guid}")]
    public async Task<IActionResult> Sheet(StreamKey key, Guid bid, CancellationToken ct) =>
        View("Sheet", await pages.Bid(key, bid, new ScoreForm(), ct));

    [HttpGet("/seats/{tenant}/{id:guid}/bids/{bid:guid}/items/{criterion}")]
    public async Task<IActionResult> Item(
        StreamKey key,
        Guid bid,
        string criterion,
        CancellationToken ct
    )
    {
        var page = await pages.Bid(key, bid, new ScoreForm(), ct, criterion);
        var score = page.Seat.Score(bid, criterion);
        return View(
            "Item",
            page with
            {
                Form = new() { Points = score?.Points, Reason = score?.Reason },
            }
        );
    }

    [HttpPost("/seats/{tenant}/{id:guid}/bids/{bid:guid}/items/{criterion}")]
    public async Task<IActionResult> Item(
        StreamKey key,
        Guid bid,
        string criterion,
        ScoreForm form,
        CancellationToken ct
    )
    {
        var page = await pages.Bid(key, bid, form, ct, criterion);
        return await Submit(
            form,
            () =>
            {
                Refuse.If(form.Points is null, "SC-06", "PointsMissing", nameof(form.Points));
                return new ScoreItem(
                    key,
                    bid,
                    criterion,
                    form.Points ?? 0m,
                    form.Reason?.Trim() ?? ""
                );
            },
            again: () => Item(key, bid, criterion, ct),
            done: () => Redirect(Next(page, criterion)),
            banner: "Seat.Scored"
        );
    }

    // The next item without points, or back to the sheet.
    private static string Next(SeatBid<ScoreForm> page, string criterion) =>
        page.Seat.Items.FirstOrDefault(item =>
            item.Id != criterion && page.Seat.Score(page.Bid.BidId, item.Id) is null
        )
            is { } open
            ? $"{page.Href}/items/{open.Id}"
            : page.Href;
}
