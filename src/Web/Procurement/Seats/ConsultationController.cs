using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>What the leader of a consultation does before anything is scored: change the needs, ask for final offers.</summary>
[Roles(Role.Expert)]
public sealed class ConsultationController(SeatPages pages, BidderMails mails) : PortalController
{
    private const int UsualMinutes = 60;

    [HttpGet("/seats/{tenant}/{id:guid}/needs")]
    public async Task<IActionResult> Needs(StreamKey key, CancellationToken ct) =>
        View("Needs", new SeatPart<WordsForm>(await pages.Of(key, ct), new()));

    [HttpPost("/seats/{tenant}/{id:guid}/needs")]
    public Task<IActionResult> Needs(StreamKey key, WordsForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ProposeNeedsChange(key, form.Reason ?? ""),
            again: () => Needs(key, ct),
            done: () => Redirect(SeatController.Href(key)),
            banner: "Seat.Needs.Proposed"
        );

    [HttpGet("/seats/{tenant}/{id:guid}/final-offers")]
    public async Task<IActionResult> FinalOffers(StreamKey key, CancellationToken ct)
    {
        var seat = await pages.Of(key, ct);
        return View(
            "FinalOffers",
            new SeatPart<FinalOffersForm>(seat, new() { Until = UsualUntil(seat.Of.Now) })
        );
    }

    [HttpPost("/seats/{tenant}/{id:guid}/final-offers")]
    public Task<IActionResult> FinalOffers(
        StreamKey key,
        FinalOffersForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var view = (await pages.Of(key, stop)).Of;
                return new Proposal(
                    new AskForFinalOffers(
                        key,
                        [.. view.Review.Bids.Select(bid => bid.SupplierId)],
                        form.Consulted,
                        form.Until
                    ),
                    await Mails(view, form.Until ?? default, stop)
                );
            },
            again: () => FinalOffers(key, ct),
            done: () => Redirect(SeatController.Href(key)),
            banner: "Seat.Offers.Asked"
        );

    // On a whole minute, as it is typed.
    private static DateTimeOffset UsualUntil(DateTimeOffset now) =>
        now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(UsualMinutes);

    private async Task<IReadOnlyList<ITransactionPart>> Mails(
        ReviewView view,
        DateTimeOffset until,
        CancellationToken ct
    )
    {
        List<ITransactionPart> parts = [];
        foreach (var bid in view.Review.InRace)
        {
            parts.AddRange(
                await mails.To(
                    view.Key,
                    bid.SupplierId,
                    (person, page) =>
                        new FinalOffersAskedMail(person, view.Tender.Title, until, $"{page}/final"),
                    ct
                )
            );
        }

        return parts;
    }
}

/// <summary>Whom the committee consulted with, and until when final offers are taken.</summary>
public sealed class FinalOffersForm : PortalForm
{
    /// <summary>Bids.</summary>
    public List<Guid> Consulted { get; set; } = [];
    public DateTimeOffset? Until { get; set; }
}
