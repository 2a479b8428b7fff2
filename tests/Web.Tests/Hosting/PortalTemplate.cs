using StationPortal.Testing;
using StationPortal.Web.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(StationPortal.Web.Tests.Hosting.PortalTemplate))]

namespace StationPortal.Web.Tests.Hosting;

/// <summary>A portal with all its tables and keys, made once for the test process by the first class that asks; each class works on a copy of its own.</summary>
public class PortalTemplate : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private readonly string folder = TestFolder.New("template");
    private PostgresFixture? postgres;

    /// <summary>A database as full as the template, not yet made; what lies in the template's data folder is put into the new one.</summary>
    /// <param name="server">Where both databases lie.</param>
    /// <param name="newFolder">The data folder of the copy.</param>
    public async Task<PostgresFixture> Copy(TestServer server, string newFolder)
    {
        await one.WaitAsync();
        try
        {
            postgres ??= await Make(server);
            CopyFolder(folder, newFolder);
            return PostgresFixture.CopyOf(server, postgres.Schema);
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
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Puts in what each copy has to begin with.</summary>
    protected virtual Task Fill(PortalHost host) => Task.CompletedTask;

    private async Task<PostgresFixture> Make(TestServer server)
    {
        var made = PostgresFixture.CopyOf(server, "template1");
        await made.InitializeAsync();
        await using (
            var host = await PortalFixture.Start(made.ConnectionString, folder, new FakeClock())
        )
        {
            await Fill(host);
            await host.App.StopAsync();
        }

        // A copy is no second process beside this one.
        await made.Execute("delete from qrtz_scheduler_state");
        await made.Leave();
        return made;
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
