using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>One order: what it is, what is next, what was said, and all that happened. The person is masked until a look with its purpose (PD-07).</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.GridWorker,
    Role.Auditor
)]
public sealed class OrderController(
    Reach reach,
    OrderDesk desk,
    AsOf asOf,
    IEventLog log,
    SealedTexts vault,
    Looks looks,
    IEnumerable<IOrderStep> steps,
    IEnumerable<IOrderPart> parts,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/orders/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        OrderTab? tab,
        DateOnly? on,
        Guid? look,
        CancellationToken ct
    )
    {
        var now = await desk.Get(key, ct);
        var row = on is { } day ? await asOf.Read<OrderPage>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var open = await looks.Open(look, new StreamKey(key.Tenant, now.Person), Me, ct);
        var shown = on is null && tab is (null or OrderTab.Overview);
        return View(
            "Show",
            new OrderView(
                row,
                on,
                tab ?? OrderTab.Overview,
                await StationOf(row, ct),
                new OrderPersonView(await vault.Read(now.Person, ct), open),
                OrderTones.StandingOf(row, clock.GetUtcNow())
            )
            {
                Steps = on is null ? await StepsOf(row, ct) : [],
                Parts = shown ? await PartsOf(row, ct) : [],
                Said =
                    tab == OrderTab.Said
                        ? OrderSaid.Of(await log.ReadStream(key, EndOf(on), ct))
                        : [],
                MayReveal =
                    on is null
                    && Me.Role != Role.Auditor
                    && (Me.Role != Role.GridWorker || !row.Now.IsOver()),
            }
        );
    }

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
    [HttpPost("/orders/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(StreamKey key, RevealForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await desk.Get(key, token);
                return new Proposal(
                    new RevealOrderPerson(
                        await desk.Own(order, Me, token),
                        new StreamKey(key.Tenant, order.Person),
                        form.Once,
                        form.Fields,
                        form.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Show(key, null, null, null, ct),
            done: () =>
                Redirect(
                    form.Fields.Contains(OrderPersonView.Words, StringComparer.Ordinal)
                        ? $"/orders/{key.Tenant}/{key.Id}?tab=Said&look={form.Once}"
                        : $"/orders/{key.Tenant}/{key.Id}?look={form.Once}"
                ),
            banner: "Persons.Revealed"
        );

    private async Task<string?> StationOf(OrderPage row, CancellationToken ct) =>
        await reach
            .Rows<StationPage>()
            .Where(station => station.TenantId == row.TenantId && station.Id == row.Station)
            .Select(station => station.Name)
            .SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<OrderStep>> StepsOf(OrderPage row, CancellationToken ct)
    {
        var all = new List<OrderStep>();
        foreach (var each in steps)
        {
            all.AddRange(await each.Of(row, Me, ct));
        }

        return [.. all.OrderBy(step => step.Order)];
    }

    private async Task<IReadOnlyList<PagePart>> PartsOf(OrderPage row, CancellationToken ct)
    {
        var all = new List<PagePart>();
        foreach (var each in parts.OrderBy(part => part.Order))
        {
            if (await each.Of(row, Me, ct) is { } part)
            {
                all.Add(part);
            }
        }

        return all;
    }

    private static DateTimeOffset? EndOf(DateOnly? on) =>
        on is { } day ? ChinaTime.EndOf(day) : null;
}
