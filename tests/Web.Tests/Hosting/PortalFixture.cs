using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.LocalPostgres;
using StationPortal.Testing;
using StationPortal.Web.Hosting;
using StationPortal.Web.Jobs;
using StationPortal.Web.Mail;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>The whole portal on real HTTP, with a database, a folder and a clock of its own: <c>class X(PortalFixture portal) : IClassFixture&lt;PortalFixture&gt;</c>.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    // The shipped hundred thousand take a tenth of a second for each person who signs in.
    private const int PasswordRounds = 100;

    // A commit wakes the reactions of its own process at once; the portals of the tests look less often than usual for commits of others.
    private static readonly SubscriptionPace Pace = SubscriptionPace.Default with
    {
        Look = TimeSpan.FromSeconds(2),
    };

    private readonly TestServer? server;
    private readonly PortalTemplate? template;
    private PostgresFixture? postgres;
    private PortalHost? host;

    public PortalFixture(TestServer server, PortalTemplate template) =>
        (this.server, this.template) = (server, template);

    private PortalFixture(string connectionString) => ConnectionString = connectionString;

    /// <summary>On a database of the test's own choice, e.g. one that it stops.</summary>
    public static PortalFixture On(string connectionString) => new(connectionString);

    public string ConnectionString { get; private set; } = "";

    public FakeClock Clock { get; } = new();

    /// <summary>The data folder: keys, files, roots.</summary>
    public string Folder { get; } = TestFolder.New("portal");

    /// <summary>Where it listens, e.g. <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public PostgresFixture Postgres =>
        postgres ?? throw new InvalidOperationException("The test brought its own database.");

    public IServiceProvider Services =>
        host?.App.Services
        ?? throw new InvalidOperationException("The fixture has not been started.");

    public async ValueTask InitializeAsync()
    {
        if (server is not null && template is not null)
        {
            postgres = await template.Copy(server, Folder);
            await postgres.InitializeAsync();
            ConnectionString = postgres.ConnectionString;
        }

        host = await Start(ConnectionString, Folder, Clock);
        Address = new Uri(host.App.Urls.Single());
    }

    /// <summary>A browser without JavaScript: its own cookies, redirects are not followed.</summary>
    public HttpClient NewClient() =>
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>Runs what is due at <see cref="Clock"/> now, as the timer does every minute.</summary>
    public Task RunTimedJobs() =>
        Services.GetRequiredService<TimedJobs>().Run(CancellationToken.None);

    /// <summary>Empties the outbox, as the timer does every ten seconds; without a mail server into <c>mail</c> of <see cref="Folder"/>.</summary>
    public async Task SendMails()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendMails>().Run(CancellationToken.None);
    }

    /// <summary>One more process on a database.</summary>
    /// <param name="more">Further settings as on the command line.</param>
    public static async Task<PortalHost> Start(
        string connectionString,
        string folder,
        TimeProvider clock,
        params string[] more
    )
    {
        var started = await PortalHost.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Portal={connectionString}",
                $"--Portal:DataFolder={folder}",
                "--Portal:Demo=false",
                "--Accounts:SecondFactorRequired=false",
                "--Accounts:OpenFormsPerMinute=1000",
                "--Logging:LogLevel:Default=Warning",
                .. more,
            ],
            CancellationToken.None,
            clock,
            "Development",
            services =>
                services
                    .AddSingleton(Pace)
                    .Configure<PasswordHasherOptions>(hasher =>
                        hasher.IterationCount = PasswordRounds
                    )
        );
        await started.App.StartAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.App.StopAsync();
            await host.DisposeAsync();
        }

        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        TestFolder.Delete(Folder);
    }
}
