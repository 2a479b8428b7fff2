using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Volunteers;

/// <summary>A station and a volunteer with confirmed hours, as the events that other parts of the portal write.</summary>
internal static class CertificateFacts
{
    public const string County = "440105";
    public const string Operator = "91440101MA5900001A";
    public const string Name = "何小雨";
    public const string IdNumber = "440105200001011234";

    public static async Task<StreamKey> OpenStation(this PortalFixture portal)
    {
        var key = new StreamKey(County, Guid.CreateVersion7());
        await portal.Happens<Station>(
            key,
            new StationOpened(
                "示例社工站",
                "440105001",
                StationOrigin.TakenOver,
                null,
                Organisations.IdOf(Operator),
                "示例社工中心",
                new DateOnly(2026, 1, 1),
                null,
                null
            )
        );
        return key;
    }

    /// <summary>A volunteer who served on 3 and 10 February 2026, 90 and 45 minutes.</summary>
    public static async Task<(TestAccount Account, Guid First)> Volunteer(
        this PortalFixture portal,
        StreamKey station
    )
    {
        var account = await portal.Open(Role.Volunteer, County);
        var person = Guid.CreateVersion7();
        var vault = portal.Services.GetRequiredService<SealedTexts>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = Name,
            [PersonFields.IdNumber] = IdNumber,
        };
        var key = StationPortal.Volunteers.Volunteer.KeyOf(account.Id, County);
        await portal.Happens<Volunteer>(
            key,
            new VolunteerRegistered(
                person,
                "V-0001",
                "440105001",
                null,
                null,
                null,
                new DutyHolder(account.Id, null)
            ),
            await vault.Write(person, texts, CancellationToken.None)
        );
        var first = Guid.CreateVersion7();
        await portal.Serves(key, station, first, new(2026, 2, 3), 90);
        await portal.Serves(key, station, Guid.CreateVersion7(), new(2026, 2, 10), 45);
        return (account, first);
    }

    public static Task Serves(
        this PortalFixture portal,
        StreamKey volunteer,
        StreamKey station,
        Guid record,
        DateOnly on,
        int minutes,
        params HourFlag[] flags
    )
    {
        var from = ChinaTime.At(on, new TimeOnly(9, 0));
        return portal.Happens<VolunteerYear>(
            VolunteerYear.KeyOf(volunteer, on.Year),
            new HoursRecorded(
                record,
                Guid.CreateVersion7(),
                County,
                "代购",
                "440105001002",
                "代为购买日常用品",
                from,
                from.AddMinutes(minutes),
                minutes,
                station.Id,
                "示例社工站",
                new DutyHolder(Guid.NewGuid(), null),
                flags,
                volunteer.Id
            )
        );
    }

    /// <summary>The head approves it, with the names that the sheet shows.</summary>
    public static async Task<Page> Issue(this Visitor head, string path) =>
        await head.Send(
            await head.Get(path),
            $"{path}/issue",
            ("Issuing.Handler", "王经办"),
            ("Issuing.Head", "李负责")
        );

    /// <summary>The vault loses a volunteer's key, as an erasure makes it.</summary>
    public static async Task Forget(this PortalFixture portal, Guid account)
    {
        await using var command = portal
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand(
                """
                update vault_keys set wrapped = null, master = null, erased_at = now()
                where owner = (select person from volunteer_page where id = $1)
                """
            );
        command.Parameters.AddWithValue(account);
        await command.ExecuteNonQueryAsync();
    }

    public static Task Happens<TState>(
        this PortalFixture portal,
        StreamKey key,
        object e,
        params ITransactionPart[] parts
    )
        where TState : class, IStreamState<TState> =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                new Happened<TState>(key, e),
                Actor.Portal(key.Tenant),
                CancellationToken.None,
                null,
                parts
            );

    // How these came to be is tested where they are decided; here only their events matter.
    [AllowedFor]
    private sealed record Happened<TState>(StreamKey Key, object Event) : IDecision
        where TState : class, IStreamState<TState>
    {
        public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<TState>(Key)];

        public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
            [Change.To<TState>(Key, Event)];
    }
}
