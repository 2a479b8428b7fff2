using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>The volunteer's own orders: name and address once the claim is accepted, giving back, handing over.</summary>
[Roles(Role.Volunteer)]
public sealed class MyOrdersController(
    HeldOrders held,
    BoardRows board,
    ClaimDesk desk,
    Acting acting,
    SealedTexts vault
) : PortalController
{
    private static readonly string[] fields =
    [
        PersonFields.Name,
        PersonFields.Address,
        PersonFields.Phone,
    ];

    private StreamKey Who => Volunteer.KeyOf(Me);

    [HttpGet("/my/orders")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View("Mine", await held.Of(Who, ct));

    [HttpGet("/my/orders/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct)
    {
        var card = await board.Get(key, Me, ct);
        var order = Refuse.Missing(await desk.Read<Order>(key, ct));
        if (order.PlaceOf(Me.Account) is not { } place)
        {
            return Redirect(card.Href);
        }

        var may =
            RevealServedPerson.IsOpen(order, Me.Account)
            && ClaimGuard.MayServe(await desk.Read<Volunteer>(Who, ct), await Today(ct)) is null;
        var shown = may ? await Shown(key, order, ct) : null;
        return View("Held", new HeldPage(card, order, place, may, shown));
    }

    [HttpPost("/my/orders/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(
        StreamKey key,
        [Bind(Prefix = "Looking")] ClaimPress looking,
        CancellationToken ct
    ) =>
        Submit(
            looking,
            async stop =>
            {
                var order = Refuse.Missing(await desk.Read<Order>(key, stop));
                var person = new StreamKey(key.Tenant, order.Placed.Person);
                return new Proposal(new RevealServedPerson(key, Who, person, fields));
            },
            again: () => Show(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Claim.Looked"
        );

    [HttpPost("/my/orders/{tenant}/{id:guid}/give-back")]
    public Task<IActionResult> GiveBack(StreamKey key, GiveBackForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new GiveBackClaim(
                    key,
                    Who,
                    await YearOf(key, stop),
                    form.Reason.GetValueOrDefault()
                )
            ),
            again: () => Show(key, ct),
            done: () => Redirect("/my/orders"),
            banner: "Claim.GivenBack"
        );

    [HttpPost("/my/orders/{tenant}/{id:guid}/offer")]
    public async Task<IActionResult> Offer(
        StreamKey key,
        [Bind(Prefix = "Offering")] OfferForm offering,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(offering);
        var card = await board.Get(key, Me, ct);
        return await Submit(
            offering,
            async stop =>
            {
                var to = await held.ByNumber(Who, offering.To, stop);
                return new Proposal(
                    new OfferClaim(
                        key,
                        Who,
                        await YearOf(key, stop),
                        to,
                        card.From,
                        await desk.WorksAt(to.Id, WorkPlace.Of(card), stop)
                    )
                );
            },
            again: () => Show(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Claim.Offered"
        );
    }

    [HttpPost("/my/orders/{tenant}/{id:guid}/accept")]
    public async Task<IActionResult> Accept(
        StreamKey key,
        [Bind(Prefix = "Accepting")] ClaimPress accepting,
        CancellationToken ct
    )
    {
        var card = await board.Get(key, Me, ct);
        return await Submit(
            accepting,
            async stop =>
            {
                var order = Refuse.Missing(await desk.Read<Order>(key, stop));
                var offer = order.Now.Taken.Find(place => place.OfferedTo == Me.Account);
                return new Proposal(
                    new AcceptOffer(
                        key,
                        Who,
                        card.From,
                        await desk.WorksAt(Who, WorkGrant.Of(acting), WorkPlace.Of(card), stop),
                        offer is null ? Who : new StreamKey(offer.Home, offer.Volunteer),
                        offer?.Year ?? 0
                    )
                );
            },
            again: () => Index(ct),
            done: () => Redirect(card.HeldHref),
            banner: "Claim.Done"
        );
    }

    private async Task<int> YearOf(StreamKey key, CancellationToken ct) =>
        (await desk.Read<Order>(key, ct))?.PlaceOf(Me.Account)?.Year ?? 0;

    private async Task<DateOnly> Today(CancellationToken ct) => (await desk.Context(Me, ct)).Today;

    // Asked only where the place is still theirs, the order not over and they may serve; read from the vault only where a look was recorded.
    private async Task<IReadOnlyDictionary<string, string>?> Shown(
        StreamKey key,
        Order order,
        CancellationToken ct
    )
    {
        var look = RevealServedPerson.LookOf(key, Me.Account);
        if (await desk.Read<Disclosure>(look, ct) is null)
        {
            return null;
        }

        var texts = await vault.Read(order.Placed.Person, ct);
        return fields
            .Where(texts.ContainsKey)
            .ToDictionary(field => field, field => texts[field], StringComparer.Ordinal);
    }

    private static string HrefOf(StreamKey key) => $"/my/orders/{key.Tenant}/{key.Id}";
}

/// <summary>An order on which the reader has a place.</summary>
/// <param name="MayLook">The person may be seen after a look.</param>
/// <param name="Shown">Name, address and phone after the recorded look, or <c>null</c>.</param>
public sealed record HeldPage(
    BoardCard Card,
    Order Order,
    TakenPlace Place,
    bool MayLook,
    IReadOnlyDictionary<string, string>? Shown
)
{
    /// <summary>The place may still be given back or handed over.</summary>
    public bool MayLeave => Place.In is null && !Order.Now.IsOver();

    public GiveBackForm Form { get; } = new();

    public OfferForm Offering { get; } = new();
}
