using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>A member's desk: declare ties, see where one stands, sign, and for the leader hand in the report.</summary>
[Roles(Role.Expert, Role.Official)]
public sealed class SeatController(SeatPages pages) : PortalController
{
    private const int SeedBytes = 32;

    private static readonly ListSpec<ReviewRow> Spec = new ListSpec<ReviewRow>(
        "/seats",
        "Seat.Place"
    )
        .Lead("Review.Tender", row => row.Title, row => $"/seats/{row.TenantId}/{row.Tender}")
        .Column("Tender.Number", row => row.Number)
        .Region("Tender.Region", row => row.TenantId)
        .Column("Bid.DueAt", row => row.Deadline)
        .Status("Review.Stage", row => row.Stage, ReviewTones.Of)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .Choice<ReviewStage>("stage", "Review.Stage", stage => row => row.Stage == stage)
        .View("ReviewStage.Scoring", "stage=Scoring")
        .SortedBy(row => row.Deadline, descending: true)
        .Empty("Seat.Empty");

    [HttpGet("/seats")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, pages.Rows(), ct);

    [HttpGet("/seats/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct) =>
        View("Show", await pages.Of(key, ct));

    [HttpPost("/seats/{tenant}/{id:guid}/declare")]
    public Task<IActionResult> Declare(StreamKey key, StepForm form, CancellationToken ct) =>
        Step(key, form, new DeclareNoTie(key), "Seat.Declared", ct);

    [HttpGet("/seats/{tenant}/{id:guid}/tie")]
    public async Task<IActionResult> Tie(StreamKey key, CancellationToken ct) =>
        View("Tie", new SeatPart<TieForm>(await pages.Of(key, ct), new()));

    [HttpPost("/seats/{tenant}/{id:guid}/tie")]
    public Task<IActionResult> Tie(StreamKey key, TieForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new DeclareTie(
                    key,
                    form.Supplier ?? default,
                    form.Kind ?? TieKind.Other,
                    form.EndedOn
                ),
            again: () => Tie(key, ct),
            done: () => Redirect("/seats"),
            banner: "Seat.Left"
        );

    [HttpPost("/seats/{tenant}/{id:guid}/sign")]
    public Task<IActionResult> Sign(StreamKey key, StepForm form, CancellationToken ct) =>
        Step(key, form, new SignScores(key), "Seat.Signed", ct);

    [HttpPost("/seats/{tenant}/{id:guid}/report")]
    public Task<IActionResult> Report(StreamKey key, StepForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            new SubmitReport(
                key,
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes))
            ),
            "Seat.Reported",
            ct
        );

    [HttpGet("/seats/{tenant}/{id:guid}/dissent")]
    public async Task<IActionResult> Dissent(StreamKey key, CancellationToken ct) =>
        View("Dissent", new SeatPart<WordsForm>(await pages.Of(key, ct), new()));

    [HttpPost("/seats/{tenant}/{id:guid}/dissent")]
    public Task<IActionResult> Dissent(StreamKey key, WordsForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new RecordDissent(key, form.Reason?.Trim() ?? ""),
            again: () => Dissent(key, ct),
            done: () => Redirect(Href(key)),
            banner: "Seat.Dissented"
        );

    internal static string Href(StreamKey key) => $"/seats/{key.Tenant}/{key.Id}";

    private Task<IActionResult> Step(
        StreamKey key,
        StepForm form,
        IDecision decision,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => decision,
            again: () => Show(key, ct),
            done: () => Redirect(Href(key)),
            banner: banner
        );
}
