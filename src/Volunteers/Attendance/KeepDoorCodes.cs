using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Volunteers;

/// <summary>Once a volunteer has a place, the order has a code at the door (OR-10): its HMAC in the event, the digits in the person's vault; once the order is over, the digits are gone.</summary>
public sealed class KeepDoorCodes(
    IEventLog log,
    SealedTexts vault,
    DoorCodes codes,
    Decider decider
) : ISubscription
{
    public string Name => "keep-door-codes";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.order_claimed",
            "volunteers.claim_approved",
            "volunteers.claim_passed_on",
            "volunteers.order_closed",
            "volunteers.order_cancelled",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var order = Refuse.Missing(await log.Find<Order>(e.Stream, ct));
        var person = order.Placed.Person;
        if (e.Data is OrderClosed or OrderCancelled)
        {
            await session.Write(SealedTexts.Remove(person, DoorCodes.TextOf(e.Stream.Id)), ct);
            return;
        }

        if (e.Data is OrderClaimed { Waits: true } or ClaimPassedOn { Waits: true })
        {
            return;
        }

        var code = DoorCodes.New();
        var made = await decider.React(
            new MakeDoorCode(e.Stream, codes.Fingerprint(e.Stream.Id, code)),
            e,
            session,
            ct
        );
        if (made.Events.Count > 0)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [DoorCodes.TextOf(e.Stream.Id)] = code,
            };
            await session.Write(await vault.Write(person, texts, ct), ct);
        }
    }
}
