using StationPortal.LocalPostgres;

namespace StationPortal.Testing;

/// <summary>The PostgreSQL of this test process: the one that <c>ConnectionStrings__Portal</c> names, or a private one that lives as long as the process. Started when first asked for.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly string folder = TestFolder.New("postgres");
    private readonly SemaphoreSlim one = new(1);
    private LocalDatabase? database;

    /// <summary>Whether it ends with the process, and everything in it: cleaning up would only take time, for PostgreSQL writes out all that others changed before it drops a database.</summary>
    public bool IsPrivate { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(LocalDatabase.GivenVariable));

    public async Task<LocalDatabase> Database()
    {
        await one.WaitAsync();
        try
        {
            return database ??= await LocalDatabase.Open(
                Environment.GetEnvironmentVariable(LocalDatabase.GivenVariable),
                new ClusterSettings(folder, Durable: false, MaxConnections: 600),
                CancellationToken.None
            );
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        TestFolder.Delete(folder);
        one.Dispose();
    }
}
