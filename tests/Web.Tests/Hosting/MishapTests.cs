using System.Net;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>The database goes away, or the process is killed, while a form is being submitted: nothing is lost and nothing is done twice.</summary>
public sealed class MishapTests : IClassFixture<OwnPostgres>, IAsyncLifetime
{
    private const string Haizhu = "440105";
    private readonly OwnPostgres postgres;
    private readonly string folder = TestFolder.New("mishap");
    private PortalFixture portal = null!;

    public MishapTests(OwnPostgres postgres) => this.postgres = postgres;

    public async ValueTask InitializeAsync()
    {
        portal = PortalFixture.On(await postgres.NewSchema());
        await portal.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // A test that failed meanwhile leaves no server to say goodbye to.
        await postgres.Start();
        await portal.DisposeAsync();
        TestFolder.Delete(folder);
    }

    [Fact]
    public async Task The_database_stops_in_mid_request_and_comes_back()
    {
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);
        var page = await admin.Get($"/regions/{Haizhu}");
        var held = await HoldWriters();
        var sending = Add(admin, page, "911");
        await WaitForBlockedWriter();

        await postgres.Stop();
        var answer = await sending;
        await held.DisposeAsync();
        // The server ends the holder of the lock and the waiting writer in any order: a writer that still got through is told so, or finds the page behind its form away.
        Assert.Contains(
            answer.Status,
            (HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK]
        );
        var least = answer.Status == HttpStatusCode.OK ? 1L : 0L;
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            (await admin.Get($"/regions/{Haizhu}")).Status
        );
        await Poll.Until(async () =>
            (await portal.NewClient().GetAsync("/healthz")).StatusCode
            == HttpStatusCode.ServiceUnavailable
        );

        await postgres.Start();
        await Poll.Until(async () =>
            (await portal.NewClient().GetAsync("/healthz")).StatusCode == HttpStatusCode.OK
        );
        Assert.InRange(await Regions("440105911"), least, 1L);
        await Add(admin, page, "911");
        await Add(admin, page, "911");
        Assert.Equal(1L, await Regions("440105911"));
    }

    [Fact]
    public async Task The_process_is_killed_during_a_submit_and_the_form_can_be_sent_again()
    {
        var account = await portal.Open(Role.Administrator, Haizhu);
        await using var first = await PortalProcess.Serving(portal.ConnectionString, portal.Folder);
        var admin = await SignIn(first, account);
        var page = await admin.Get($"/regions/{Haizhu}");
        var held = await HoldWriters();
        var sending = Add(admin, page, "912");
        await WaitForBlockedWriter();

        await first.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sending);
        await held.DisposeAsync();
        // The session of the killed process ends with it; what it had sent may still be decided, but only whole.
        await Poll.Until(async () => await BlockedOrWriting() == 0);
        Assert.InRange(await Regions("440105912"), 0L, 1L);

        await using var second = await PortalProcess.Serving(
            portal.ConnectionString,
            portal.Folder
        );
        var again = await SignIn(second, account);
        await Add(
            again,
            page with
            {
                Address = new Uri(second.Address, page.Address.PathAndQuery),
            },
            "912"
        );
        Assert.Equal(1L, await Regions("440105912"));
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_ends_also_when_its_database_is_away()
    {
        await using var first = await PortalProcess.Serving(portal.ConnectionString, portal.Folder);
        Assert.Equal(0, await first.Terminate(TimeSpan.FromSeconds(60)));

        await using var second = await PortalProcess.Serving(
            portal.ConnectionString,
            portal.Folder
        );
        await postgres.Stop();
        Assert.Equal(0, await second.Terminate(TimeSpan.FromSeconds(60)));
    }

    private static Task<Page> Add(Visitor admin, Page page, string digits) =>
        admin.Send(
            page,
            $"/regions/{Haizhu}/add",
            ("Form.Digits", digits),
            ("Form.Zh", "新街"),
            ("Form.En", "New Street")
        );

    private static async Task<Visitor> SignIn(PortalProcess process, TestAccount account)
    {
        var visitor = new Visitor(
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = process.Address,
            }
        );
        await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", account.UserName),
            ("Form.Password", TestAccounts.Password)
        );
        return visitor;
    }

    /// <summary>No event is written while the answer is not disposed.</summary>
    private async Task<NpgsqlConnection> HoldWriters()
    {
        var unpooled = new NpgsqlConnectionStringBuilder(portal.ConnectionString)
        {
            Pooling = false,
        };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "begin; lock table mt_events in exclusive mode",
            connection
        );
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private Task WaitForBlockedWriter() => Poll.Until(async () => await BlockedOrWriting() > 0);

    private async Task<long> BlockedOrWriting()
    {
        await using var source = NpgsqlDataSource.Create(portal.ConnectionString);
        await using var command = source.CreateCommand(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%mt_events%'"
        );
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    private async Task<long> Regions(string code)
    {
        await using var source = NpgsqlDataSource.Create(portal.ConnectionString);
        await using var command = source.CreateCommand(
            "select count(*) from mt_events where type = 'jurisdiction.region_added' and data::text like '%' || $1 || '%'"
        );
        command.Parameters.AddWithValue(code);
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }
}
