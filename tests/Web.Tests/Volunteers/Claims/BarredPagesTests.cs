using System.Net;
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
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Claims;

/// <summary>Those who may not serve, or not here: suspended, staff under a second account, strangers with forged addresses.</summary>
public sealed class BarredPagesTests(PortalFixture portal)
    : IClassFixture<PortalFixture>,
        IAsyncLifetime
{
    private readonly OrderBoard board = new(portal);

    private static readonly string[] Prefixes =
    [
        "",
        "Answer.",
        "Looking.",
        "Renewing.",
        "Telling.",
        "Confirming.",
        "Suspending.",
        "Cover.",
        "Coming.",
        "Going.",
        "Reporting.",
    ];

    private static readonly Dictionary<string, string> Typed = new(StringComparer.Ordinal)
    {
        ["Once"] = "01970000-0000-7000-8000-00000000abcd",
        ["Reason"] = "1",
        ["Purpose"] = "1",
        ["Fields"] = "name",
        ["Code"] = "000000",
        ["TravelMinutes"] = "0",
        ["Outcome"] = "1",
        ["From"] = "2026-03-03 09:00",
        ["Until"] = "2026-03-03 10:00",
        ["Policy"] = "PA-2026-001",
        ["Stars"] = "1",
        ["Kind"] = "1",
    };

    public async ValueTask InitializeAsync() => await board.OpenStation();

    [Fact]
    public async Task who_is_suspended_loses_the_place_and_sees_the_person_no_longer()
    {
        var order = await board.Put(inVault: true);
        var (phone, account) = await board.Volunteer();
        var (next, second) = await board.Volunteer();
        var held = await Claim(phone, order);
        var shown = await phone.Send(held, Held(order) + "/reveal");
        Assert.Contains(OrderBoard.Name, shown.Text, StringComparison.Ordinal);
        await next.Send(await next.Get(Href(order)), Href(order) + "/wait");

        await portal.ByCounty(
            new SuspendVolunteer(
                VolunteersOf.KeyOf(account.Id),
                null,
                SuspensionReason.TookMoney,
                null
            )
        );

        // The reaction follows; the page asks by itself.
        var after = await phone.Get(Held(order));
        Assert.DoesNotContain(OrderBoard.Name, Html(after), StringComparison.Ordinal);
        await portal.CaughtUp();
        Assert.Equal(
            [second.Id],
            (await board.Read(order)).Now.Taken.Select(place => place.Volunteer)
        );
        var mine = await phone.Get("/my/orders");
        Assert.Contains("临时退单或者未到 0 单", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task staff_of_the_station_under_a_second_account_claim_nothing_there()
    {
        const string IdNumber = "110101199001019990";
        var account = await portal.OpenVolunteer();
        var phone = await portal.SignIn(account);
        var order = await board.Put();
        Assert.True((await phone.Get(Href(order))).Has($"form[action='{Href(order)}/claim']"));

        var staff = Guid.CreateVersion7();
        await Seal(await PersonOf(account), IdNumber);
        await Seal(staff, IdNumber);
        await board.Append<Station>(
            board.Station,
            new StaffJoined(
                staff,
                null,
                StationPost.Worker,
                CertificateLevel.Assistant,
                false,
                new(2026, 1, 1)
            )
        );
        await portal.CaughtUp();

        var refused = await phone.Get(Href(order));
        Assert.False(refused.Has($"form[action='{Href(order)}/claim']"));
        Assert.Contains("VO-10", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task forged_addresses_of_another_county_station_or_volunteer_lead_nowhere()
    {
        var order = await board.Put(inVault: true);
        var (phone, account) = await board.Volunteer();
        await Claim(phone, order);
        var (other, _) = await board.Volunteer();
        var stranger = await portal.SignedIn(
            Role.SocialWorker,
            OrderBoard.County,
            "52440000MJK0000088"
        );
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        var volunteer = $"/volunteers/440000/{account.Id}";
        var service = $"/orders/{order.Tenant}/{order.Id}/service";
        var claims = $"/claims/{order.Tenant}/{order.Id}/{account.Id}";

        string[] ofStaff =
        [
            $"{claims}/approve",
            $"{claims}/turn-down",
            $"{claims}/away",
            $"{claims}/excuse",
            $"{service}/look",
            $"{service}/code",
            $"{service}/{account.Id}/tell",
            $"{service}/{account.Id}/confirm",
            $"{volunteer}/verify",
            $"{volunteer}/suspend",
            $"{volunteer}/reveal",
            $"{volunteer}/insurance",
            $"/orders/{order.Tenant}/{order.Id}/cancel",
            $"/orders/{order.Tenant}/{order.Id}/rate",
            $"/orders/{order.Tenant}/{order.Id}/complain",
            $"/orders/{order.Tenant}/{order.Id}/reveal",
        ];
        string[] ofVolunteers =
        [
            $"{Held(order)}/reveal",
            $"{Held(order)}/give-back",
            $"{Held(order)}/service/in",
            $"{Held(order)}/service/out",
            $"{Held(order)}/service/report",
        ];
        await Refused(stranger, ofStaff);
        await Refused(elsewhere, ofStaff);
        await Refused(other, ofVolunteers);
        await Refused(phone, ofStaff);
        Assert.Equal(
            [account.Id],
            (await board.Read(order)).Now.Taken.Select(place => place.Volunteer)
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Every field that one of the forms asks for, so that only the scope refuses.
    private static async Task Refused(Visitor visitor, IEnumerable<string> addresses)
    {
        var page = await visitor.Get("/");
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!;
        foreach (var address in addresses)
        {
            using var content = new FormUrlEncodedContent([
                KeyValuePair.Create(
                    "__RequestVerificationToken",
                    token.GetAttribute("value") ?? ""
                ),
                .. Prefixes.SelectMany(prefix =>
                    Typed.Select(field => KeyValuePair.Create(prefix + field.Key, field.Value))
                ),
            ]);
            var answer = await visitor.Client.PostAsync(address, content);
            Assert.True(
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
                    || answer.Headers.Location?.OriginalString.StartsWith(
                        "/board/",
                        StringComparison.Ordinal
                    ) == true,
                $"{address}: {(int)answer.StatusCode}"
            );
        }
    }

    private async Task<Guid> PersonOf(TestAccount account)
    {
        await portal.CaughtUp();
        return await portal.Postgres.Scalar<Guid>(
            "select person from volunteer_page where id = $1",
            account.Id
        );
    }

    private async Task Seal(Guid person, string idNumber)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.IdNumber] = idNumber,
        };
        var part = await portal
            .Services.GetRequiredService<SealedTexts>()
            .Write(person, texts, CancellationToken.None);
        await using var batch = portal
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateBatch();
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync();
    }

    private static string Html(Page page) => page.Document.DocumentElement.OuterHtml;

    private static string Href(StreamKey order) => $"/board/{order.Tenant}/{order.Id}";

    private static string Held(StreamKey order) => $"/my/orders/{order.Tenant}/{order.Id}";

    private static async Task<Page> Claim(Visitor phone, StreamKey order) =>
        await phone.Send(await phone.Get(Href(order)), Href(order) + "/claim");
}
