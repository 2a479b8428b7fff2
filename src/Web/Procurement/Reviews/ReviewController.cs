using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>An evaluation from the closed box to its report, as the buyer sees and moves it.</summary>
[Roles(Role.Official, Role.Auditor)]
public sealed class ReviewController(ReviewPages pages, BoxOpening opening, IRuleBooks rules)
    : PortalController
{
    private static readonly ListSpec<ReviewRow> Spec = new ListSpec<ReviewRow>(
        "/reviews",
        "Review.Place"
    )
        .Lead("Review.Tender", row => row.Title, row => $"/reviews/{row.TenantId}/{row.Tender}")
        .Column("Tender.Number", row => row.Number)
        .Region("Review.Buyer", row => row.TenantId)
        .Column("Bid.DueAt", row => row.Deadline)
        .Status("Review.Stage", row => row.Stage, ReviewTones.Of)
        .Column("Review.DueOn", row => row.DueOn)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .Choice<ReviewStage>("stage", "Review.Stage", stage => row => row.Stage == stage)
        .Day("due", "Review.DueUntil", day => row => row.DueOn <= day)
        .View("Review.View.ByDue", "sort=dueOn")
        .SortedBy(row => row.Deadline, descending: true)
        .Empty("Review.Empty");

    [HttpGet("/reviews")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, pages.Rows(), ct);

    [HttpGet("/reviews/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        string? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        ViewData["Tab"] = tab ?? "";
        var view = on is { } day ? await pages.OnDay(key, day, ct) : await pages.Of(key, ct);
        return view is null ? View("NotThen", on) : View("Show", view);
    }

    /// <summary>The tender's page leads here without knowing how evaluations are addressed.</summary>
    [HttpGet("/tenders/{tenant}/{id:guid}/review")]
    public IActionResult OfTender(StreamKey key) => Redirect(Href(key));

    [HttpPost("/reviews/{tenant}/{id:guid}/open")]
    [Roles(Role.Official)]
    public Task<IActionResult> Open(StreamKey key, StepForm form, CancellationToken ct) =>
        Submit(
            form,
            stop => Opening(key, stop),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(Href(key)),
            banner: "Review.Opened"
        );

    [HttpGet("/reviews/{tenant}/{id:guid}/qualifications")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Qualifications(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        var lines = view.Review.Bids.Select(bid => new QualificationLine { Bid = bid.BidId });
        return View(
            "Qualifications",
            new ReviewPart<QualificationsForm>(view, new() { Lines = [.. lines] })
        );
    }

    [HttpPost("/reviews/{tenant}/{id:guid}/qualifications")]
    [Roles(Role.Official)]
    public Task<IActionResult> Qualifications(
        StreamKey key,
        QualificationsForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop => new Proposal(
                new CheckQualifications(
                    key,
                    (await pages.Of(key, stop)).Tender.Money.Year,
                    [
                        .. form
                            .Lines.Where(line => line.Outcome is not null)
                            .Select(line => new QualificationResult(
                                line.Bid,
                                line.Outcome == QualificationOutcome.Passed,
                                line.Reason?.Trim() ?? ""
                            )),
                    ]
                )
            ),
            again: () => Qualifications(key, ct),
            done: () => Redirect(Href(key)),
            banner: "Review.QualificationsSaved"
        );

    internal static string Href(StreamKey key) => $"/reviews/{key.Tenant}/{key.Id}";

    private async Task<Proposal> Opening(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        // Before the hour nothing is taken out of the box, whatever the decision would say.
        Refuse.If(
            !view.MayOpen && view.Review.Stage == ReviewStage.Closed,
            "T-08",
            "OpeningTooEarly",
            null,
            view.Tender.Dates?.OpeningAt ?? view.Now
        );
        Refuse.If(view.Review.Stage != ReviewStage.Closed, null, "BidsOpenedAlready");
        var book = await rules.Current(ct);
        var minimum = TooFewBids.Minimum(
            view.Tender.Method,
            key.Tenant,
            ChinaTime.DateOf(view.Now),
            book.Parameters
        );
        var prepared = await opening.Prepare(key, minimum.Count, ct);
        return new Proposal(
            new OpenBids(key, view.Tender.Money.Year, prepared.BoxHash, prepared.Envelopes),
            prepared.Parts
        );
    }
}
