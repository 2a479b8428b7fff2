using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>A supplier's final offer in a consultation: hand in, replace, take back, until the minute (GP-52).</summary>
[Roles(Role.Agency)]
public sealed class FinalOfferController(OwnBids own, FinalOfferDesk desk) : PortalController
{
    [HttpGet("/bids/{tenant}/{id:guid}/final")]
    public async Task<IActionResult> FinalOffer(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        var standing = bid.FinalDraft;
        return bid.Opened?.FinalAsked is null
            ? NotFound()
            : View(
                "FinalOffer",
                new FinalOfferPage(
                    bid,
                    new()
                    {
                        Seen = BidMarks.Of(bid.FinalFolder?.Draft),
                        Price = standing?.Price,
                        YearlyHours = standing?.YearlyHours ?? bid.Opened.Offer?.YearlyHours,
                    }
                )
            );
    }

    [HttpPost("/bids/{tenant}/{id:guid}/final")]
    public Task<IActionResult> FinalOffer(
        StreamKey key,
        FinalOfferForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var bid = await own.Of(key, stop);
                return BidController.Of(
                    await desk.Seal(
                        key,
                        own.Supplier,
                        bid.ByHours ? bid.Pricing.Ceiling : form.Price,
                        bid.ByHours ? form.YearlyHours : null,
                        form.Seen,
                        stop
                    )
                );
            },
            again: () => FinalOffer(key, ct),
            done: () => Redirect($"{BidController.Href(key)}/final"),
            banner: "Bid.Final.Sealed"
        );

    [HttpGet("/bids/{tenant}/{id:guid}/final/take-back")]
    public async Task<IActionResult> TakeBack(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        return bid.FinalFolder?.Standing is null
            ? NotFound()
            : View("TakeBackFinal", new FinalOfferPage(bid, new()));
    }

    [HttpPost("/bids/{tenant}/{id:guid}/final/take-back")]
    public Task<IActionResult> TakeBack(StreamKey key, StepForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => BidController.Of(await desk.TakeBack(key, own.Supplier, stop)),
            again: () => FinalOffer(key, ct),
            done: () => Redirect($"{BidController.Href(key)}/final"),
            banner: "Bid.Final.WasTakenBack"
        );
}

/// <summary>The final offer as it is written.</summary>
public sealed class FinalOfferForm : PortalForm
{
    [Yuan]
    public decimal? Price { get; set; }

    public int? YearlyHours { get; set; }
}

/// <summary>The page of the final offer.</summary>
public sealed record FinalOfferPage(BidView Bid, FinalOfferForm Form);
