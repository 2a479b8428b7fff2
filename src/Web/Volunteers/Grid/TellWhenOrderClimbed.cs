using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Stations;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>An order that climbed becomes one mail and inbox entry for each person of the level that has it now: what climbs to them within one hour is one mail, which names the first (OR-04, OR-05).</summary>
public sealed class TellWhenOrderClimbed(
    IEventLog log,
    Recipients recipients,
    StationMailbox mailbox
) : ISubscription
{
    public string Name => "tell-when-order-climbed";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "volunteers.order_climbed" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var climbed = (OrderClimbed)e.Data;
        var order = await Read<Order>(e.Stream, ct);
        foreach (var person in await Of(climbed, order, e.Stream.Tenant, ct))
        {
            var mail = new OrderClimbedMail(
                person,
                order.Placed.Number,
                order.Placed.Item.Title,
                climbed.To,
                $"/orders/{e.Stream.Tenant}/{e.Stream.Id}"
            );
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, e.At) { Id = IdOf(e, person) },
                ct
            );
        }
    }

    private async Task<IReadOnlyList<Guid>> Of(
        OrderClimbed climbed,
        Order order,
        string county,
        CancellationToken ct
    )
    {
        if (climbed.Unit is { } unit)
        {
            var holder = (await Read<GridUnit>(new StreamKey(county, unit), ct)).Holder;
            return holder is { } account ? await recipients.OfAccount(account, ct) : [];
        }

        return climbed.To switch
        {
            ClimbLevel.Station when order.Placed.Station is { } station => await mailbox.Of(
                county,
                [],
                (await Read<Station>(new StreamKey(county, station), ct)).Operator,
                ct
            ),
            ClimbLevel.Township => await recipients.OfTownship(
                county,
                order.Placed.Village[..9],
                ct
            ),
            _ => await recipients.Of(Role.Official, county, ct),
        };
    }

    private async Task<TState> Read<TState>(StreamKey key, CancellationToken ct)
        where TState : class, IStreamState<TState> =>
        Refuse.Missing(await log.Find<TState>(key, ct));

    private static Guid IdOf(StoredEvent e, Guid person) =>
        DerivedId.From(
            "order-climbed",
            e.Stream.Tenant,
            person.ToString("N"),
            e.At.ToUniversalTime().ToString("yyyyMMddHH", CultureInfo.InvariantCulture)
        );
}

/// <summary>An order was silent past its time and is the recipient's now.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Number">Of the order.</param>
/// <param name="Item">What was ordered.</param>
/// <param name="Level">As whom they have it.</param>
/// <param name="Page">The order.</param>
public sealed record OrderClimbedMail(
    Guid Recipient,
    string Number,
    string Item,
    ClimbLevel Level,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Number, Item, Level];

    public override string? Path => Page;
}
