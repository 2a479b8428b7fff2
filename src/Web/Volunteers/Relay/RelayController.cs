using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>The way of an order down the grid, and doing it oneself.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed class RelayController(
    Reach reach,
    RelayDesk desk,
    OrderDesk orders,
    OrderSpeech speech,
    TimeProvider clock
) : PortalController
{
    private const string Of = "/orders/{tenant}/{id:guid}";

    [HttpPost(Of + "/send-to-grid")]
    public Task<IActionResult> SendToGrid(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(
            key,
            form,
            (order, _) =>
                new SendToGrid(key, order.Village, RelayDesk.StationOf(order, Me), form.Seen),
            "Relay.Sent",
            ct
        );

    [HttpPost(Of + "/take-on")]
    public Task<IActionResult> TakeOn(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(
            key,
            form,
            (order, unit) => new TakeOrderOn(key, unit, RelayDesk.StationOf(order, Me), form.Seen),
            "Relay.TakenOn",
            ct
        );

    [HttpPost(Of + "/on-board")]
    public Task<IActionResult> OnBoard(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(
            key,
            form,
            (order, unit) => new PutOnBoard(key, unit, RelayDesk.StationOf(order, Me), form.Seen),
            "Relay.IsOnBoard",
            ct
        );

    [HttpPost(Of + "/off-board")]
    public Task<IActionResult> OffBoard(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(
            key,
            form,
            (order, unit) => new TakeOffBoard(key, unit, RelayDesk.StationOf(order, Me), form.Seen),
            "Relay.IsOffBoard",
            ct
        );

    [HttpGet(Of + "/relay")]
    public Task<IActionResult> PassOn(StreamKey key, CancellationToken ct) =>
        Page(key, "PassOn", order => new PassOnForm { Seen = order.Version }, ct);

    [HttpPost(Of + "/relay")]
    public Task<IActionResult> PassOn(StreamKey key, PassOnForm form, CancellationToken ct) =>
        Submit(
            form,
            async token => new Proposal(
                new RelayOrder(
                    key,
                    (await Held(key, token)).GetValueOrDefault(),
                    form.To.GetValueOrDefault(),
                    form.Seen
                )
            ),
            again: () => PassOn(key, ct),
            done: () => Back(key),
            banner: "Relay.PassedOn"
        );

    [HttpGet(Of + "/send-back")]
    public Task<IActionResult> SendBack(StreamKey key, CancellationToken ct) =>
        Page(key, "SendBack", order => new SendBackForm { Seen = order.Version }, ct);

    [HttpPost(Of + "/send-back")]
    public Task<IActionResult> SendBack(StreamKey key, SendBackForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                return new Proposal(
                    new SendBackUp(
                        key,
                        await Held(key, token),
                        RelayDesk.StationOf(order, Me),
                        form.Reason.GetValueOrDefault(),
                        form.Seen
                    )
                );
            },
            again: () => SendBack(key, ct),
            done: () => Redirect(Me.Role == Role.GridWorker ? "/my-grid" : Href(key)),
            banner: "Relay.SentBack"
        );

    [HttpGet(Of + "/done")]
    public Task<IActionResult> Done(StreamKey key, CancellationToken ct) =>
        Page(
            key,
            "Done",
            order => new DoneForm
            {
                Seen = order.Version,
                At = clock.GetUtcNow(),
                Minutes = order.Minutes,
            },
            ct
        );

    [HttpPost(Of + "/done")]
    public Task<IActionResult> Done(StreamKey key, DoneForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                var (note, parts) = await speech.Seal(order.Person, form.Once, form.Note, token);
                return new Proposal(
                    new DoOrderByStaff(
                        key,
                        form.At.GetValueOrDefault(),
                        form.Minutes.GetValueOrDefault(),
                        form.Outcome.GetValueOrDefault(),
                        note,
                        form.Seen
                    ),
                    parts
                );
            },
            again: () => Done(key, ct),
            done: () => Back(key),
            banner: "Relay.DoneNow"
        );

    /// <summary>Opens name, phone and address to who took the order on, for ten minutes, and records it.</summary>
    [Roles(Role.GridWorker)]
    [HttpPost(Of + "/see-person")]
    public Task<IActionResult> SeePerson(StreamKey key, PressForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                return new Proposal(
                    new RevealOrderPerson(
                        await orders.Own(order, Me, token),
                        new StreamKey(key.Tenant, order.Person),
                        form.Once,
                        [PersonFields.Name, PersonFields.Phone, PersonFields.Address],
                        RevealPurpose.Contact
                    )
                );
            },
            again: () => Page(key, "Refused", _ => new PressForm(), ct),
            done: () => Redirect($"{Href(key)}?look={form.Once}"),
            banner: "Relay.PersonSeen"
        );

    private Task<IActionResult> Press(
        StreamKey key,
        PressForm form,
        Func<OrderPage, Guid?, IDecision> decide,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                var held = await desk.HeldBy(order, Me, token);
                return new Proposal(decide(order, held?.Id));
            },
            again: () => Page(key, "Refused", _ => new PressForm(), ct),
            done: () => Back(key),
            banner
        );

    private async Task<Guid?> Held(StreamKey key, CancellationToken ct)
    {
        var order = await reach.Get<OrderPage>(key, ct);
        return (await desk.HeldBy(order, Me, ct))?.Id;
    }

    private async Task<IActionResult> Page<TForm>(
        StreamKey key,
        string view,
        Func<OrderPage, TForm> begin,
        CancellationToken ct
    )
        where TForm : PortalForm => View(view, await desk.Page(key, Me, begin, ct));

    private RedirectResult Back(StreamKey key) => Redirect(Href(key));

    private static string Href(StreamKey key) => $"/orders/{key.Tenant}/{key.Id}";
}
