using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Orders for somebody served, at their door; and the groups of need by which the menu fits them.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class DoorController(
    Reach reach,
    PersonMenu menu,
    OrderSpeech speech,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}/order")]
    public async Task<IActionResult> Order(StreamKey key, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        var known = await names.People([person.Person], ct);
        IReadOnlyList<NeedGroup> groups = (await menu.OrdererOf(person, ct))?.Groups ?? [];
        return View(
            "Door",
            new DoorPage(
                PathOf(key),
                known.GetValueOrDefault(person.Person),
                groups,
                await menu.Open(person, ct),
                new WantedFields(
                    WantedForm.Tomorrow<DoorForm>(clock.GetUtcNow()),
                    await menu.Items(key.Tenant, groups, ct)
                )
            )
        );
    }

    [HttpPost("/people/{tenant}/{id:guid}/order")]
    public Task<IActionResult> Order(StreamKey key, DoorForm form, CancellationToken ct)
    {
        var order = new StreamKey(key.Tenant, form.Once);
        return Submit(
            form,
            async token =>
            {
                var person = await reach.Get<PersonServedRow>(key, token);
                var (note, parts) = await speech.Seal(person.Person, form.Once, form.Note, token);
                return new Proposal(
                    new PlaceOrder(
                        order,
                        key,
                        StationOf(person),
                        form.ToWanted(OrderChannel.Visit, note)
                    ),
                    parts
                );
            },
            again: () => Order(key, ct),
            done: () => Redirect($"/orders/{order.Tenant}/{order.Id}"),
            banner: "Order.Placed"
        );
    }

    [HttpGet("/people/{tenant}/{id:guid}/needs")]
    public async Task<IActionResult> Needs(StreamKey key, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        var known = await names.People([person.Person], ct);
        var orderer = await menu.OrdererOf(person, ct);
        return View(
            "Needs",
            new NeedsPage(
                PathOf(key),
                known.GetValueOrDefault(person.Person),
                new NeedsForm { Groups = [.. orderer?.Groups ?? []] }
            )
        );
    }

    [HttpPost("/people/{tenant}/{id:guid}/needs")]
    public Task<IActionResult> Needs(StreamKey key, NeedsForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var person = await reach.Get<PersonServedRow>(key, token);
                return new Proposal(new TellNeedGroups(key, StationOf(person), form.Groups));
            },
            again: () => Needs(key, ct),
            done: () => Redirect(PathOf(key)),
            banner: "Order.Needs.Told"
        );

    private static StreamKey StationOf(PersonServedRow row) => new(row.TenantId, row.Station);

    private static string PathOf(StreamKey key) => $"/people/{key.Tenant}/{key.Id}";
}

/// <summary>Groups of need.</summary>
public sealed class NeedsForm : PortalForm
{
    public List<NeedGroup> Groups { get; set; } = [];
}

/// <param name="Served">Address of the person's page.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Form">As it begins.</param>
public sealed record NeedsPage(string Served, string? Name, NeedsForm Form);
