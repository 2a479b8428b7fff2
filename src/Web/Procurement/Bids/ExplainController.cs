using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>A bidder explains its price to the committee (LP-06); the text goes to the vault.</summary>
[Roles(Role.Agency)]
public sealed class ExplainController(OwnBids own, SealedTexts texts, SearchTokens tokens)
    : PortalController
{
    [HttpGet("/bids/{tenant}/{id:guid}/explain")]
    public async Task<IActionResult> Explain(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        return bid.Opened?.Offer is null
            ? NotFound()
            : View("Explain", new BidPart<ExplainForm>(bid, new()));
    }

    [HttpPost("/bids/{tenant}/{id:guid}/explain")]
    public Task<IActionResult> Explain(StreamKey key, ExplainForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var bid = Bid.Key(key, own.Supplier).Id;
                var text = form.Text ?? "";
                Refuse.If(
                    text.Trim().Length == 0,
                    "LP-06",
                    "ExplanationMissing",
                    nameof(form.Text)
                );
                return new Proposal(
                    new ExplainLowPrice(key, own.Supplier, tokens.Fingerprint(bid, text), []),
                    await texts.Write(
                        bid,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            [LowPriceReview.ExplanationName] = text,
                        },
                        stop
                    )
                );
            },
            again: () => Explain(key, ct),
            done: () => Redirect(BidController.Href(key)),
            banner: "Bid.Explained"
        );
}
