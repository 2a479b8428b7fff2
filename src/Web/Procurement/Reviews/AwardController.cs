using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>The buyer confirms the winner and publishes the result.</summary>
[Roles(Role.Official)]
public sealed class AwardController(
    ReviewPages pages,
    MemberNames members,
    SealedTexts vault,
    SearchTokens tokens,
    BidderMails mails,
    NamedIndividuals individuals,
    IRuleBooks rules
) : PortalController
{
    [HttpGet("/reviews/{tenant}/{id:guid}/report")]
    [Roles(Role.Official, Role.Auditor)]
    public async Task<IActionResult> Report(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        return view.Review.Report is null ? NotFound() : View("Report", view);
    }

    [HttpGet("/reviews/{tenant}/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        return View(
            "Confirm",
            new ReviewPart<ConfirmForm>(view, new() { Bid = view.Review.Report?.Ranking[0].BidId })
        );
    }

    [HttpPost("/reviews/{tenant}/{id:guid}/confirm")]
    public Task<IActionResult> Confirm(StreamKey key, ConfirmForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ConfirmWinner(key, form.Bid ?? default, form.PassedOver?.Trim() ?? ""),
            again: () => Confirm(key, ct),
            done: () => Redirect(ReviewController.Href(key)),
            banner: "Review.WinnerConfirmed"
        );

    [HttpGet("/reviews/{tenant}/{id:guid}/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct) =>
        View("Publish", new ReviewPart<PublishForm>(await pages.Of(key, ct), new()));

    [HttpPost("/reviews/{tenant}/{id:guid}/publish")]
    public Task<IActionResult> Publish(StreamKey key, PublishForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var view = await pages.Of(key, stop);
                var list = await members.Published(
                    [.. view.Review.Seats.Select(seat => (seat.Account, seat.IsExpert))],
                    stop
                );
                var review = view.Review.Id;
                var (print, named) = await Winner(view, stop);
                return new Proposal(
                    new PublishResult(
                        key,
                        [.. view.Review.Bids.Select(bid => bid.SupplierId)],
                        NoticeOf(form),
                        tokens.Fingerprint(review, list),
                        print
                    ),
                    [
                        .. named,
                        await vault.Write(
                            review,
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                [ResultNotice.Experts] = list,
                            },
                            stop
                        ),
                        .. await Mails(view, stop),
                    ]
                );
            },
            again: () => Publish(key, ct),
            done: () => Redirect($"/public/results/{key.Tenant}/{key.Id}"),
            banner: "Review.Published"
        );

    // A winner who is a person is named in the notice (GP-71); the text lies under the person's own key and goes with it.
    private async Task<(string? Print, IReadOnlyList<ITransactionPart> Parts)> Winner(
        ReviewView view,
        CancellationToken ct
    )
    {
        var winner = view.Review.Winner?.SupplierId ?? Guid.Empty;
        var named = await individuals.Of(
            [winner],
            [PersonFields.Name, PersonFields.Address],
            RevealPurpose.Document,
            ct
        );
        if (named.GetValueOrDefault(winner) is not { } person)
        {
            return (null, []);
        }

        var text = $"{person.Name}\n{person.Address}";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ResultNotice.WinnerText(view.Review.Id)] = text,
        };
        return (
            tokens.Fingerprint(person.Person, text),
            [await vault.Write(person.Person, texts, ct)]
        );
    }

    private async Task<IReadOnlyList<ITransactionPart>> Mails(ReviewView view, CancellationToken ct)
    {
        var signBy = PublishResult.SignBy(
            view.Key,
            ChinaTime.DateOf(view.Now),
            await rules.Current(ct)
        );
        var (title, word) = (view.Tender.Title, AwardWords.Of(view.Tender.Method));
        List<ITransactionPart> parts = [];
        foreach (var bid in view.Review.Bids)
        {
            var won = bid.BidId == view.Review.Winner?.BidId;
            parts.AddRange(
                await mails.To(
                    view.Key,
                    bid.SupplierId,
                    (person, page) =>
                        won
                            ? new AwardNoticeMail(person, title, signBy, word, page)
                            : new BidResultToldMail(person, title, word, page),
                    ct
                )
            );
        }

        return parts;
    }

    private static OfficialNotice NoticeOf(PublishForm form)
    {
        Refuse.If(
            !Uri.TryCreate(form.Address?.Trim(), UriKind.Absolute, out var address),
            "GP-18",
            "OfficialAddressWrong",
            nameof(form.Address)
        );
        Refuse.If(
            form.PublishedAt is null,
            "GP-18",
            "OfficialTimeMissing",
            nameof(form.PublishedAt)
        );
        return new(address ?? new Uri("about:blank"), form.PublishedAt ?? default);
    }
}
