using Npgsql;
using StationPortal.LocalPostgres;
using StationPortal.Vault;

namespace StationPortal.Web.Hosting;

/// <summary>The composed portal on its database: the same for serving, for the verbs and for the tests.</summary>
public sealed class PortalHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly LocalDatabase database;

    private PortalHost(WebApplication app, PortalSettings settings, LocalDatabase database)
    {
        App = app;
        Settings = settings;
        this.database = database;
    }

    public WebApplication App { get; }

    public PortalSettings Settings { get; }

    /// <summary>Where the database came from, to be shown.</summary>
    public string DatabaseSource => database.Source;

    /// <summary>Checks, finds the database, composes, makes the tables. Nothing is served yet.</summary>
    /// <param name="args">Settings of the command line, e.g. <c>--urls</c>, <c>--Portal:DataFolder</c>.</param>
    /// <param name="clock">A test's own clock; <c>null</c> takes the settings'.</param>
    /// <param name="environment">A test's own environment; <c>null</c> takes the process's.</param>
    /// <param name="more">A test's own services, e.g. cheaper hashes of passwords.</param>
    /// <param name="ct">Ends the start in order.</param>
    /// <exception cref="StartRefusedException">The settings, the port, the disk or the schema forbid it.</exception>
    /// <exception cref="DatabaseUnavailableException">No usable PostgreSQL.</exception>
    public static async Task<PortalHost> Build(
        string[] args,
        CancellationToken ct,
        TimeProvider? clock = null,
        string? environment = null,
        Action<IServiceCollection>? more = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                // The program's own folder: settings and pages are found wherever it is started from.
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
                EnvironmentName = environment,
            }
        );
        var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
        ProductionGuard.Check(settings);
        DiskCheck.Require(settings.DataFolder);
        var found = await LocalDatabase.Open(
            settings.Database,
            new ClusterSettings(Path.Combine(settings.DataFolder, "postgres")),
            ct
        );
        more?.Invoke(builder.Services);
        var host = new PortalHost(
            builder.BuildPortal(settings, found.ConnectionString, clock ?? HostClock.For(settings)),
            settings,
            found
        );
        try
        {
            await host.App.Services.GetRequiredService<IFileStore>().Require(ct);
            await Schemas.Apply(host.App.Services, ct);
            await ProductionGuard.CheckDatabase(
                settings,
                host.App.Services.GetRequiredService<NpgsqlDataSource>(),
                ct
            );
            return host;
        }
        catch // Whatever stops the start, a cancellation too: nothing that was begun may stay behind.
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets running requests end, then stops listening and the timers.</summary>
    public Task Stop() => Bounded(App.StopAsync(CancellationToken.None));

    /// <summary>Stops what still runs, then the private PostgreSQL if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Bounded(App.DisposeAsync().AsTask());
        await database.DisposeAsync();
    }

    /// <summary>The timers wait without end for a database that is away; a stop does not.</summary>
    private static async Task Bounded(Task end)
    {
        if (await Task.WhenAny(end, Task.Delay(Patience)) == end)
        {
            await end;
        }
    }
}
