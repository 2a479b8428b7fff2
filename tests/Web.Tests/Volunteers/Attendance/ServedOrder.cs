using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using PersonState = StationPortal.Jurisdiction.Person;
using VolunteerState = StationPortal.Volunteers.Volunteer;

namespace StationPortal.Web.Tests.Volunteers.Attendance;

/// <summary>A station, somebody at home, an order for them and a volunteer with a place on it. How each comes to be is tested elsewhere; here only their events matter.</summary>
internal sealed class ServedOrder
{
    public const string County = "440105";
    public const string CreditCode = "91440101MA5900001A";
    private const string Township = "440105001";

    public required StreamKey Key { get; init; }
    public required StreamKey Station { get; init; }
    public required Guid Person { get; init; }
    public required TestAccount Volunteer { get; init; }
    public required Visitor Phone { get; init; }
    public required PortalFixture Portal { get; init; }

    /// <summary>The volunteer's page at the door.</summary>
    public string Href => $"/my/orders/{Key.Tenant}/{Key.Id}/service";

    /// <summary>The station's page.</summary>
    public string StationHref => $"/orders/{Key.Tenant}/{Key.Id}/service";

    /// <summary>The six digits, as the person's vault has them.</summary>
    public async Task<string> Code()
    {
        await Portal.CaughtUp();
        var texts = await Portal
            .Services.GetRequiredService<SealedTexts>()
            .Read(Person, CancellationToken.None);
        return texts.GetValueOrDefault(DoorCodes.TextOf(Key.Id)) ?? "";
    }

    /// <summary>The order as it stands.</summary>
    public Task<Order> Now() => Portal.Read<Order>(Key);

    /// <summary>One more event, on any stream.</summary>
    public Task Append<TState>(StreamKey key, params object[] events)
        where TState : class, IStreamState<TState> => Portal.Append<TState>(key, events);

    public static async Task<ServedOrder> Of(PortalFixture portal)
    {
        var volunteer = await portal.Open(Role.Volunteer, County);
        var station = new StreamKey(County, Guid.CreateVersion7());
        var person = new StreamKey(County, Guid.CreateVersion7());
        var key = new StreamKey(County, Guid.CreateVersion7());
        var home = VolunteerState.KeyOf(volunteer.Id, County);
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        var planned = portal.Clock.Now.AddMinutes(10);
        await portal.Append<Station>(
            station,
            new StationOpened(
                "示例社工站",
                Township,
                StationOrigin.TakenOver,
                null,
                Organisations.IdOf(CreditCode),
                "示例社工中心",
                new(2026, 1, 1),
                null,
                null
            )
        );
        await portal.Append<PersonState>(
            person,
            new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))
        );
        await portal.Append<VolunteerState>(
            home,
            new VolunteerRegistered(Guid.CreateVersion7(), "V-1", Township, null, null, null, by),
            new VolunteerVerified(by)
        );
        await portal.Append<VolunteerYear>(
            VolunteerYear.KeyOf(home, planned),
            new PlaceTaken(key.Id, County, planned, planned.AddHours(2), volunteer.Id)
        );
        await portal.Append<Order>(
            key,
            new OrderPlaced(
                "20260302-A1B2C3",
                Guid.CreateVersion7(),
                person.Id,
                "440105001002",
                station.Id,
                Shopping,
                1,
                OrderChannel.Visit,
                Urgency.InStages,
                planned,
                planned.AddHours(2),
                planned.AddDays(1),
                1,
                null,
                null,
                new OrderCause(),
                by
            ),
            new OrderPutOnBoard(planned, by),
            new OrderClaimed(volunteer.Id, home.Tenant, Waits: false)
        );
        return new ServedOrder
        {
            Key = key,
            Station = station,
            Person = person.Id,
            Volunteer = volunteer,
            Phone = await portal.SignIn(volunteer),
            Portal = portal,
        };
    }

    private static readonly MenuItem Shopping = new(
        "B04",
        MenuClass.Meals,
        MenuKind.Service,
        "代购食材",
        "小票和找零当面交清。",
        48,
        [Doer.Volunteer],
        null,
        Risk: false,
        AdultsOnly: false,
        AgreementNeeded: false,
        60,
        1,
        0m,
        null,
        [],
        Example: true
    );
}
