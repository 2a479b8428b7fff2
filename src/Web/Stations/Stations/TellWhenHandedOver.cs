using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Who gave a station over gets the address of the proof (PD-03): the station itself no longer exists for them.</summary>
public sealed class TellWhenHandedOver(
    IDbContextFactory<ReadModels> contexts,
    Recipients recipients
) : ISubscription
{
    public string Name => "tell-when-handed-over";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "stations.station_handed_over" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<StationHandovers>()
            .AsNoTracking()
            .SingleAsync(each => each.TenantId == e.Stream.Tenant && each.Id == e.Stream.Id, ct);
        if (row.All.Find(each => each.At == e.At) is not { } over || over.From == Guid.Empty)
        {
            return;
        }

        foreach (var person in await recipients.OfOrganisation(over.From, ct))
        {
            var mail = new StationHandedOverMail(
                person,
                row.Name,
                over.On,
                over.ToName,
                $"/stations/{e.Stream.Tenant}/{e.Stream.Id}/handovers/{over.No}"
            );
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, e.At)
                {
                    Id = DerivedId.From(
                        "handed-over",
                        e.Stream.Id.ToString("N"),
                        $"{over.No}",
                        person.ToString("N")
                    ),
                },
                ct
            );
        }
    }
}

/// <summary>A station was handed over.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Station">Its public name.</param>
/// <param name="On">First day of the new operator.</param>
/// <param name="To">The new operator.</param>
/// <param name="Page">The proof.</param>
public sealed record StationHandedOverMail(
    Guid Recipient,
    string Station,
    DateOnly On,
    string To,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Station, On, To];

    public override string? Path => Page;
}
