using System.Net;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Frame.Sample;

/// <summary>The frame on real HTTP and PostgreSQL with one small module, an official always at the keyboard.</summary>
public sealed class FrameFixture(TestServer server) : IAsyncLifetime
{
    public const string County = "440105";

    private readonly PostgresFixture postgres = new(server);
    private WebApplication? app;

    public HttpClient Client { get; } =
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
            }
        );

    public IEventLog Log => Services.GetRequiredService<IEventLog>();

    public Actor Official { get; } = new(Guid.NewGuid(), Role.Official, County);

    public IServiceProvider Services =>
        app?.Services ?? throw new InvalidOperationException("The fixture has not been started.");

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(PortalPages).Assembly.GetName().Name,
                EnvironmentName = "Test",
                ContentRootPath = Path.Combine(SourceTree.Root, "src/Web"),
            }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(new FakeClock());
        services.AddSingleton<IRuleBooks, TestRuleBooks>();
        services.AddEventStore(postgres.ConnectionString, Model());
        services.AddSingleton<Decider>();
        services.AddAccess();
        services.AddPortalPages();
        // The modules' places and tasks ask read models that this small portal does not have, and it knows no accounts.
        services.RemoveAll<IPlace>().AddScoped<IPlace, HomePlace>();
        services.RemoveAll<IHomeTasks>();
        services.RemoveAll<ISearchSource>();
        services.RemoveAll<IAccountNames>();
        services.AddScoped<IValidator<NoteForm>, NoteFormShape>();
        services.AddControllersWithViews().AddApplicationPart(typeof(FrameFixture).Assembly);
        app = builder.Build();
        app.UsePortalPages();
        app.UseRouting();
        app.Use(
            (context, next) =>
            {
                context
                    .RequestServices.GetRequiredService<Acting>()
                    .SignIn(
                        Official.Account,
                        "official",
                        [new ActingGrant(Guid.NewGuid(), Role.Official, County, null, null)],
                        null,
                        true
                    );
                return next(context);
            }
        );
        app.MapControllers();
        await Services.GetRequiredService<EventStoreSchema>().Apply(CancellationToken.None);
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public Task<HttpResponseMessage> Post(
        string path,
        params (string Name, string Value)[] fields
    ) =>
        Client.PostAsync(
            path,
            new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            )
        );

    /// <summary>Writes a note through its decision.</summary>
    public async Task<StreamKey> Note(string title, decimal amount, DateOnly day)
    {
        var key = new StreamKey(County, Guid.CreateVersion7());
        await Services
            .GetRequiredService<Decider>()
            .Decide(new WriteNote(key, title, amount, day), Official, CancellationToken.None);
        return key;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await postgres.DisposeAsync();
    }

    private static StoreModel Model()
    {
        var model = new StoreModel();
        model.Events.Add<NoteWritten>("test.note_written").Add<NoteRenamed>("test.note_renamed");
        model.ReadModel<NotePage>();
        FrameModule.Register(model);
        return model;
    }

    private sealed class TestRuleBooks : IRuleBooks
    {
        public ValueTask<RuleBook> Current(CancellationToken ct) => new(TestRules.Book);
    }
}
