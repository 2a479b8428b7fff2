using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>The parts of a bid's draft, one page each, saved at once into the supplier's envelope.</summary>
[Roles(Role.Agency)]
public sealed class BidPartsController(OwnBids own, BidDesk desk, BidDocuments documents)
    : PortalController
{
    [HttpGet("/bids/{tenant}/{id:guid}/offer")]
    public async Task<IActionResult> Offer(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        var draft = bid.Draft;
        return View(
            "Offer",
            new BidPart<OfferForm>(
                bid,
                new()
                {
                    Seen = BidMarks.OfOffer(draft),
                    Price = bid.ByHours ? bid.Pricing.Ceiling : draft.Price,
                    YearlyHours = draft.YearlyHours,
                    Sme = draft.Sme ?? SmeKind.None,
                    SmallShare = draft.SmallShare,
                    EssentialsAccepted = draft.EssentialsAccepted,
                }
            )
        );
    }

    [HttpPost("/bids/{tenant}/{id:guid}/offer")]
    public Task<IActionResult> Offer(StreamKey key, OfferForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var bid = await own.Of(key, stop);
                var price = bid.ByHours ? bid.Pricing.Ceiling : form.Price;
                return await Write(
                    key,
                    draft =>
                    {
                        BidMarks.Require(form.Seen, BidMarks.OfOffer(draft));
                        return draft with
                        {
                            Price = price,
                            YearlyHours = form.YearlyHours,
                            Sme = form.Sme,
                            SmallShare = form.SmallShare,
                            EssentialsAccepted = form.EssentialsAccepted,
                        };
                    },
                    stop
                );
            },
            again: () => Offer(key, ct),
            done: () => Redirect(BidController.Href(key)),
            banner: "Bid.Saved"
        );

    [HttpGet("/bids/{tenant}/{id:guid}/answers/{criterion}")]
    public async Task<IActionResult> Answer(StreamKey key, string criterion, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        return Find(bid, criterion) is { } asked
            ? View(
                "Answer",
                new BidPart<AnswerForm>(
                    bid,
                    new()
                    {
                        Seen = BidMarks.OfAnswer(bid.Draft, criterion),
                        Text = bid.Draft.Answers.GetValueOrDefault(criterion),
                    },
                    asked
                )
            )
            : NotFound();
    }

    [HttpPost("/bids/{tenant}/{id:guid}/answers/{criterion}")]
    public Task<IActionResult> Answer(
        StreamKey key,
        string criterion,
        AnswerForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var asked = Refuse.Missing(Find(await own.Of(key, stop), criterion));
                return await Write(
                    key,
                    draft =>
                    {
                        BidMarks.Require(form.Seen, BidMarks.OfAnswer(draft, asked.Id));
                        return draft with
                        {
                            Answers = new Dictionary<string, string>(
                                draft.Answers,
                                StringComparer.Ordinal
                            )
                            {
                                [asked.Id] = form.Text ?? "",
                            },
                        };
                    },
                    stop
                );
            },
            again: () => Answer(key, criterion, ct),
            done: () => Redirect(BidController.Href(key)),
            banner: "Bid.Saved"
        );

    [HttpGet("/bids/{tenant}/{id:guid}/documents")]
    public async Task<IActionResult> Documents(StreamKey key, CancellationToken ct) =>
        View("Documents", new BidPart<DocumentForm>(await own.Of(key, ct), new()));

    [HttpPost("/bids/{tenant}/{id:guid}/documents")]
    public Task<IActionResult> Documents(StreamKey key, DocumentForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var name = Uploads.Check(form.File, nameof(form.File), out var upload);
                using var content = new MemoryStream();
                await upload.CopyToAsync(content, stop);
                var document = await documents.Put(
                    name,
                    FileKinds.MediaTypeOf(name),
                    content.ToArray(),
                    stop
                );
                return await Write(
                    key,
                    draft =>
                    {
                        Refuse.If(
                            draft.Documents.Count >= MostDocuments,
                            null,
                            "TooManyBidDocuments",
                            nameof(form.File),
                            MostDocuments.ToString(CultureInfo.InvariantCulture)
                        );
                        return draft with { Documents = [.. draft.Documents, document] };
                    },
                    stop
                );
            },
            again: () => Documents(key, ct),
            done: () => Redirect($"{BidController.Href(key)}/documents"),
            banner: "Bid.Saved"
        );

    [HttpPost("/bids/{tenant}/{id:guid}/documents/remove")]
    public Task<IActionResult> Remove(StreamKey key, RemoveForm remove, CancellationToken ct) =>
        Submit(
            remove,
            stop =>
                Write(
                    key,
                    draft =>
                        draft with
                        {
                            Documents =
                            [
                                .. draft.Documents.Where(document =>
                                    document.Id != remove.Document
                                ),
                            ],
                        },
                    stop
                ),
            again: () => Documents(key, ct),
            done: () => Redirect($"{BidController.Href(key)}/documents"),
            banner: "Bid.Saved"
        );

    // As many as an envelope has room for beside the texts.
    private const int MostDocuments = 10;

    private async Task<Proposal> Write(
        StreamKey key,
        Func<BidContent, BidContent> change,
        CancellationToken ct
    ) => BidController.Of(await desk.Write(key, own.Supplier, change, ct));

    private static Criterion? Find(BidView bid, string criterion) =>
        bid.Tender.Criteria.FirstOrDefault(c =>
            c.Id == criterion && c.Kind == CriterionKind.Judged
        );
}
