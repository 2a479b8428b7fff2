using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The claim board: orders near the volunteer, and the press that claims one.</summary>
[Roles(Role.Volunteer)]
public sealed class BoardController(BoardRows board, ClaimDesk desk, Acting acting)
    : PortalController
{
    private const int NearestShown = 3;

    private StreamKey Who => Volunteer.KeyOf(Me);

    [HttpGet("/board")]
    public async Task<IActionResult> Index(BoardFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var person = await desk.Read<Volunteer>(Who, ct);
        var home = person?.Registered.Home ?? Me.Region;
        var county = filter.CountyFor(home);
        return View(
            "Index",
            new BoardPage(
                filter,
                county,
                await board.Page(filter, county, home, ct),
                await board.Places(county, filter.Place, ct),
                person
            )
        );
    }

    [HttpGet("/board/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct)
    {
        var card = await board.Get(key, Me, ct);
        var order = Refuse.Missing(await desk.Read<Order>(key, ct));
        if (order.PlaceOf(Me.Account) is not null)
        {
            return Redirect(card.HeldHref);
        }

        var context = await desk.Context(Me, ct);
        var who = await Claimant(card, ct);
        return View(
            "Show",
            new BoardOrderPage(
                card,
                ClaimGuard.OrderStanding(order, context.Now),
                ClaimGuard.Fits(order, who, context) ?? ClaimGuard.HasRoom(order, who, context),
                order.Now.Waiting.FindIndex(waiter => waiter.Volunteer == Me.Account) + 1,
                order.Now.Waiting.Count,
                Suits.Fits(who.Person?.Available, card),
                who.Record(),
                card.FreePlaces == 0 ? await board.Nearest(card, NearestShown, ct) : []
            )
        );
    }

    [ManyAtOnce]
    [HttpPost("/board/{tenant}/{id:guid}/claim")]
    public async Task<IActionResult> Claim(StreamKey key, ClaimForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var glance = await board.GlanceAt(key, Me, ct);
        var (shown, held) = ($"/board/{key.Tenant}/{key.Id}", $"/my/orders/{key.Tenant}/{key.Id}");
        // Most who come late are answered from what was just read: they neither wait for the order's lock nor hold it.
        if (glance.FreePlaces == 0 && !form.Wait)
        {
            return Redirect(shown);
        }

        return await Submit(
            form,
            async stop => new Proposal(
                new ClaimOrder(
                    key,
                    Who,
                    glance.From,
                    await desk.WorksAt(Who, WorkGrant.Of(acting), glance.Place, stop),
                    form.Wait
                )
            ),
            again: () => Show(key, ct),
            done: () => Redirect(form.Wait ? shown : held),
            banner: form.Wait ? "Claim.Noted" : "Claim.Done"
        );
    }

    [HttpPost("/board/{tenant}/{id:guid}/wait")]
    public async Task<IActionResult> Wait(
        StreamKey key,
        [Bind(Prefix = "Waiting")] ClaimPress waiting,
        CancellationToken ct
    )
    {
        var card = await board.Get(key, Me, ct);
        return await Submit(
            waiting,
            async stop => new Proposal(
                new JoinWaiting(key, Who, card.From, await WorksAt(card, stop))
            ),
            again: () => Show(key, ct),
            done: () => Redirect(card.Href),
            banner: "Claim.Waits"
        );
    }

    [HttpPost("/board/{tenant}/{id:guid}/stop-waiting")]
    public Task<IActionResult> StopWaiting(
        StreamKey key,
        [Bind(Prefix = "Waiting")] ClaimPress waiting,
        CancellationToken ct
    ) =>
        Submit(
            waiting,
            () => new LeaveWaiting(key, Who),
            again: () => Show(key, ct),
            done: () => Redirect($"/board/{key.Tenant}/{key.Id}"),
            banner: "Claim.WaitsNoLonger"
        );

    private Task<bool> WorksAt(BoardCard card, CancellationToken ct) =>
        desk.WorksAt(Who, WorkGrant.Of(acting), WorkPlace.Of(card), ct);

    private async Task<Claimant> Claimant(BoardCard card, CancellationToken ct) =>
        new(
            Who,
            await desk.Read<Volunteer>(Who, ct),
            await desk.Years(Who, ClaimYears.Of(card.From), ct),
            await WorksAt(card, ct)
        );
}

/// <summary>The board.</summary>
/// <param name="County">Whose orders are shown.</param>
/// <param name="Found">One card more than a page when another follows.</param>
/// <param name="Places">Where open orders are.</param>
/// <param name="Person">The reader as a volunteer, or <c>null</c>.</param>
public sealed record BoardPage(
    BoardFilter Filter,
    string County,
    IReadOnlyList<BoardCard> Found,
    IReadOnlyList<PlaceCount> Places,
    Volunteer? Person
)
{
    public IEnumerable<BoardCard> Cards => Found.Take(BoardRows.PageSize);

    public bool HasNext => Found.Count > BoardRows.PageSize;

    /// <summary>Whether a card lies in the times and places that the reader gave.</summary>
    public bool Fits(BoardCard card) => Suits.Fits(Person?.Available, card);
}

/// <summary>One order on the board.</summary>
/// <param name="Closed">Why it is not to be claimed by anybody, or <c>null</c>.</param>
/// <param name="NotMine">Why the reader cannot claim it, or <c>null</c>.</param>
/// <param name="Position">The reader's place on the waiting list; 0 when they do not wait.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Fits">It lies in the times and places that the reader gave.</param>
/// <param name="Record">Places kept and let down, which is shown with the limit.</param>
/// <param name="Nearest">Open orders near by, for who came late.</param>
public sealed record BoardOrderPage(
    BoardCard Card,
    RuleBrokenException? Closed,
    RuleBrokenException? NotMine,
    int Position,
    int Waiting,
    bool Fits,
    (int Served, int LetDown) Record,
    IReadOnlyList<BoardCard> Nearest
)
{
    public ClaimForm Form { get; } = new();

    public bool Taken => Card.FreePlaces == 0;
}
