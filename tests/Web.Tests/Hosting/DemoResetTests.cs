using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

public sealed class DemoResetTests(TestServer server, PortalTemplate template) : IAsyncLifetime
{
    private readonly PortalFixture portal = new(server, template);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_demo_is_not_thrown_away_beneath_a_portal_that_serves_it()
    {
        await Poll.Until(IsMarked);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() =>
            Reset().Run(CancellationToken.None)
        );

        Assert.Equal(
            "A portal serves on this database. Stop it first; nothing was changed.",
            refused.Message
        );
        Assert.Equal(0L, await portal.Postgres.Scalar<long>("select count(*) from portal_demo"));
    }

    [Fact]
    public async Task The_mark_comes_back_after_the_database_ended_its_session()
    {
        await Poll.Until(IsMarked);
        await portal.Postgres.Execute(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted and pid <> pg_backend_pid()"
        );

        await Poll.Until(IsMarked);
    }

    private async Task<bool> IsMarked()
    {
        var taken = await SessionLock.TryTake(
            portal.Postgres.DataSource,
            SessionLock.Serving,
            CancellationToken.None
        );
        if (taken is not null)
        {
            await taken.DisposeAsync();
        }

        return taken is null;
    }

    private DemoReset Reset() =>
        new(
            portal.Services.GetRequiredService<NpgsqlDataSource>(),
            portal.Services.GetRequiredService<PortalSettings>() with
            {
                Demo = true,
            },
            portal.Services.GetRequiredService<VaultSettings>()
        );
}
