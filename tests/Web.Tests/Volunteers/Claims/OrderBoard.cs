using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Volunteers.Claims;

/// <summary>Orders on the board and volunteers in front of it, as their events say; how they come to be is tested elsewhere.</summary>
internal sealed class OrderBoard(PortalFixture portal)
{
    public const string County = "440105";
    public const string Township = "440105001";
    public const string Village = "440105001002";
    public const string CreditCode = "52440000MJK0000066";
    public const string Name = "周示例";
    public const string Address = "示例街 12 号 302";
    private static readonly DutyHolder by = new(Guid.CreateVersion7(), null);

    public StreamKey Station { get; } = new(County, Guid.CreateVersion7());

    /// <summary>Tomorrow at nine, by the fixture's clock.</summary>
    public DateTimeOffset Morning =>
        ChinaTime.At(ChinaTime.DateOf(portal.Clock.Now).AddDays(1), new TimeOnly(9, 0));

    /// <summary>An item without risk for volunteers.</summary>
    public static MenuItem Shopping { get; } =
        new(
            "B04",
            MenuClass.Meals,
            MenuKind.Service,
            "代买生活用品（示例）",
            "交还小票和余款。",
            48,
            [Doer.Volunteer, Doer.StationWorker],
            null,
            Risk: false,
            AdultsOnly: false,
            AgreementNeeded: false,
            60,
            1,
            5m,
            null,
            [],
            Example: true
        );

    /// <summary>The station that has the orders.</summary>
    public Task OpenStation() =>
        Append<Station>(
            Station,
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

    /// <summary>An order on the board.</summary>
    public async Task<StreamKey> Put(
        MenuItem? item = null,
        DateTimeOffset? from = null,
        double hours = 2,
        int places = 1,
        string village = Village,
        bool inVault = false
    )
    {
        var key = new StreamKey(RegionCode.AuthorityOf(village), Guid.CreateVersion7());
        var person = Guid.CreateVersion7();
        if (inVault)
        {
            await Write(person);
        }

        var begins = from ?? Morning;
        await Append<Order>(
            key,
            new OrderPlaced(
                "20260302-A1B2C3",
                Guid.CreateVersion7(),
                person,
                village,
                key.Tenant == County ? Station.Id : null,
                item ?? Shopping,
                1,
                OrderChannel.Visit,
                Urgency.InStages,
                begins,
                begins.AddHours(hours),
                begins.AddDays(1),
                places,
                null,
                null,
                new OrderCause(),
                by
            ),
            new OrderPutOnBoard(begins, by)
        );
        return key;
    }

    /// <summary>A verified volunteer, signed in.</summary>
    public async Task<(Visitor Phone, TestAccount Account)> Volunteer(params object[] more)
    {
        var account = await Register(null, more);
        return (await portal.SignIn(account), account);
    }

    /// <summary>The same, not signed in.</summary>
    /// <param name="adultFrom">For a minor.</param>
    /// <param name="more">What else happened to them.</param>
    public async Task<TestAccount> Register(DateOnly? adultFrom, params object[] more)
    {
        var account = await portal.Open(Role.Volunteer, County);
        await Append<Volunteer>(
            StationPortal.Volunteers.Volunteer.KeyOf(account.Id, County),
            [
                new VolunteerRegistered(
                    Guid.CreateVersion7(),
                    NumberOf(account),
                    Township,
                    adultFrom,
                    null,
                    null,
                    by
                ),
                new VolunteerVerified(by),
                .. more,
            ]
        );
        return account;
    }

    /// <summary>The number under which a volunteer is registered here.</summary>
    public static string NumberOf(TestAccount account) => $"V-{account.Id:N}";

    /// <summary>Cover for the whole year.</summary>
    public static InsuranceRecorded Insured { get; } =
        new("P-1", new(2026, 1, 1), new(2026, 12, 31), by);

    /// <summary>A guardian's consent for the whole year.</summary>
    public static GuardianConsented Consent { get; } =
        new(new(2026, 1, 1), new(2026, 12, 31), new FileRef("a.pdf", new('0', 64), 1), by);

    /// <summary>The order as the rules see it.</summary>
    public Task<Order> Read(StreamKey key) => portal.Read<Order>(key);

    /// <summary>Events as they stand.</summary>
    public Task Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => Append<TState>(stream, [], events);

    private async Task Write(Guid person)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = Name,
            [PersonFields.Address] = Address,
            [PersonFields.Phone] = "13912345678",
        };
        await using var scope = portal.Services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<SealedTexts>();
        await Append<Person>(
            new StreamKey(County, person),
            [await vault.Write(person, texts, CancellationToken.None)],
            new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))
        );
    }

    private Task<Commit> Append<TState>(
        StreamKey stream,
        IReadOnlyList<ITransactionPart> parts,
        params object[] events
    )
        where TState : class, IStreamState<TState> => portal.Write<TState>(stream, parts, events);
}
