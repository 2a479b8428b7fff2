using StationPortal.Testing;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(StationPortal.Web.Tests.Demo.DemoTemplate))]

namespace StationPortal.Web.Tests.Demo;

/// <summary>The demo counties, filled once for the test process by the first class that asks; each class works on a copy of its own.</summary>
public sealed class DemoTemplate : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private readonly string folder = TestFolder.New("demo");
    private PostgresFixture? postgres;

    /// <summary>A portal that has not been started yet, on a copy of the filled database and folder.</summary>
    public async Task<PortalFixture> Copy(TestServer server)
    {
        await one.WaitAsync();
        try
        {
            postgres ??= await Fill(server);
            var copy = TestFolder.New("portal");
            CopyFolder(folder, copy);
            return PortalFixture.On(PostgresFixture.CopyOf(server, postgres.Schema), copy);
        }
        finally
        {
            one.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        // The server ends with the process, and the database with it.
        TestFolder.Delete(folder);
        one.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<PostgresFixture> Fill(TestServer server)
    {
        var empty = PostgresFixture.CopyOf(server, "template1");
        await empty.InitializeAsync();
        await using (
            var host = await PortalFixture.Start(empty.ConnectionString, folder, new FakeClock())
        )
        {
            Assert.True(await new DemoLoader(host.App.Services).FillOnce(CancellationToken.None));
            await host.App.StopAsync();
        }

        await empty.Leave();
        return empty;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
