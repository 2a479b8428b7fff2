using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>What becomes of a claim is told to the volunteer, and that a rating will be asked for to the person served.</summary>
public sealed class TellAboutOrders(
    IDbContextFactory<ReadModels> contexts,
    RegionTree regions,
    VolunteerNames volunteers,
    NoticeWriter notices
) : ISubscription
{
    public string Name => "tell-about-orders";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.order_claimed",
            "volunteers.claim_approved",
            "volunteers.claim_turned_down",
            "volunteers.claim_passed_on",
            "volunteers.order_cancelled",
            "volunteers.service_confirmed",
            "volunteers.order_done_by_staff",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        if (await OrderOf(e.Stream, ct) is not { } order)
        {
            return;
        }

        var told = await ToldOf(order, ct);
        var people = await volunteers.People(Concerned(e.Data), ct);
        foreach (var message in Messages(e.Data, order, told, people))
        {
            // Confirmed by one after the other, an order is done once; opened again, once more.
            var once =
                message is RatingAskedMail
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{order.Id:N} {order.Complaints}"
                    )
                    : string.Create(CultureInfo.InvariantCulture, $"{order.Id:N} v{e.Version}");
            foreach (var part in await notices.Of(order.TenantId, message, e.At, once, ct))
            {
                await session.Write(part, ct);
            }
        }
    }

    private static IEnumerable<Guid> Concerned(object data) =>
        data switch
        {
            OrderClaimed e => [e.Volunteer],
            ClaimApproved e => [e.Volunteer],
            ClaimTurnedDown e => [e.Volunteer],
            ClaimPassedOn e => [e.To],
            OrderCancelled e => e.OnTheWay,
            _ => [],
        };

    private static IEnumerable<EmailMessage> Messages(
        object data,
        OrderPage order,
        OrderWords told,
        IReadOnlyDictionary<Guid, Guid> people
    ) =>
        data switch
        {
            OrderClaimed { Waits: true } => people.Values.Select(person => new ClaimWaitsMail(
                person,
                told
            )),
            OrderClaimed { FromWaiting: true } => people.Values.Select(person => new MovedUpMail(
                person,
                told
            )),
            OrderClaimed => people.Values.Select(person => new ClaimAcceptedMail(person, told)),
            ClaimPassedOn { Waits: true } => people.Values.Select(person => new ClaimWaitsMail(
                person,
                told
            )),
            ClaimPassedOn => people.Values.Select(person => new ClaimAcceptedMail(person, told)),
            ClaimApproved => people.Values.Select(person => new ClaimApprovedMail(person, told)),
            ClaimTurnedDown e => people.Values.Select(person => new ClaimTurnedDownMail(
                person,
                told,
                e.Reason
            )),
            OrderCancelled e => people.Values.Select(person => new OrderCancelledMail(
                person,
                told,
                e.Reason
            )),
            _ when order.DoneAt is not null =>
            [
                new RatingAskedMail(order.Person, told with { Page = null }),
            ],
            _ => [],
        };

    private async Task<OrderPage?> OrderOf(StreamKey key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<OrderPage>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct);
    }

    private async Task<OrderWords> ToldOf(OrderPage order, CancellationToken ct) =>
        new(
            order.Number,
            order.Title,
            (await regions.Find(order.Village, ct))?.Zh ?? order.Village,
            order.From,
            "/my/orders"
        );
}
