using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>What only the leader does to a bid: rule it out, question and judge a low price.</summary>
[Roles(Role.Expert)]
public sealed class LeaderController(SeatPages pages, BidderMails mails) : PortalController
{
    private const int UsualMinutes = 30;

    [HttpGet("/seats/{tenant}/{id:guid}/bids/{bid:guid}/rule-out")]
    public async Task<IActionResult> RuleOut(StreamKey key, Guid bid, CancellationToken ct) =>
        View("RuleOut", await pages.Bid(key, bid, new WordsForm(), ct));

    [HttpPost("/seats/{tenant}/{id:guid}/bids/{bid:guid}/rule-out")]
    public Task<IActionResult> RuleOut(
        StreamKey key,
        Guid bid,
        WordsForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop => new Proposal(
                new RuleOutBid(
                    key,
                    (await pages.Of(key, stop)).Of.Tender.Money.Year,
                    bid,
                    "SC-12",
                    form.Reason?.Trim() ?? ""
                )
            ),
            again: () => RuleOut(key, bid, ct),
            done: () => Redirect(SeatController.Href(key)),
            banner: "Seat.RuledOut"
        );

    [HttpGet("/seats/{tenant}/{id:guid}/bids/{bid:guid}/question")]
    public async Task<IActionResult> Question(StreamKey key, Guid bid, CancellationToken ct) =>
        View(
            "Question",
            await pages.Bid(key, bid, new QuestionForm { Minutes = UsualMinutes }, ct)
        );

    [HttpPost("/seats/{tenant}/{id:guid}/bids/{bid:guid}/question")]
    public Task<IActionResult> Question(
        StreamKey key,
        Guid bid,
        QuestionForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var page = await pages.Bid(key, bid, form, stop);
                var minutes = form.Minutes ?? 0;
                return new Proposal(
                    new QuestionLowPrice(key, bid, minutes, form.Opinion?.Trim() ?? ""),
                    await mails.To(
                        key,
                        page.Bid.SupplierId,
                        (person, at) =>
                            new LowPriceQuestionedMail(
                                person,
                                page.Seat.Of.Tender.Title,
                                minutes,
                                at
                            ),
                        stop
                    )
                );
            },
            again: () => Question(key, bid, ct),
            done: () => Redirect(SeatController.Href(key)),
            banner: "Seat.Questioned"
        );

    [HttpGet("/seats/{tenant}/{id:guid}/bids/{bid:guid}/judge")]
    public async Task<IActionResult> Judge(StreamKey key, Guid bid, CancellationToken ct) =>
        View("Judge", await pages.Bid(key, bid, new JudgeForm(), ct));

    [HttpPost("/seats/{tenant}/{id:guid}/bids/{bid:guid}/judge")]
    public Task<IActionResult> Judge(
        StreamKey key,
        Guid bid,
        JudgeForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var page = await pages.Bid(key, bid, form, stop);
                Refuse.If(form.Finding is null, "LP-06", "FindingMissing", nameof(form.Finding));
                return new Proposal(
                    new JudgeLowPrice(
                        key,
                        page.Seat.Of.Tender.Money.Year,
                        bid,
                        page.Bid.SupplierId,
                        form.Finding == LowPriceFinding.Proven,
                        form.Opinion?.Trim() ?? ""
                    )
                );
            },
            again: () => Judge(key, bid, ct),
            done: () => Redirect(SeatController.Href(key)),
            banner: "Seat.Judged"
        );
}
