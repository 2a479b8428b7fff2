using System.Net;
using Npgsql;
using StationPortal.Testing;
using StationPortal.Web.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

public sealed class HealthTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_healthy_portal_names_the_state_of_database_jobs_and_outbox()
    {
        using var client = portal.NewClient();
        await Poll.Until(async () =>
            (await client.GetAsync("/healthz")).StatusCode == HttpStatusCode.OK
        );

        Assert.Equal(
            """{"database":"ok","jobs":"ok","outbox":"ok"}""",
            await client.GetStringAsync("/healthz")
        );
    }

    [Fact]
    public async Task Several_processes_can_start_at_once_on_an_empty_database()
    {
        await portal.Postgres.Execute("create schema if not exists started_together");
        var connection = new NpgsqlConnectionStringBuilder(portal.ConnectionString)
        {
            SearchPath = "started_together",
        }.ConnectionString;
        var folder = TestFolder.New("together");

        var hosts = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => PortalFixture.Start(connection, folder, portal.Clock))
        );

        foreach (var host in hosts)
        {
            using var client = new HttpClient { BaseAddress = new Uri(host.App.Urls.Single()) };
            await Poll.Until(async () =>
                (await client.GetAsync("/healthz")).StatusCode == HttpStatusCode.OK
            );
            await host.App.StopAsync();
            await host.DisposeAsync();
        }

        await portal.Postgres.Execute("drop schema started_together cascade");
        TestFolder.Delete(folder);
    }
}
