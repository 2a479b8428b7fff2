using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Evaluation;
using StationPortal.Web.Frame;
using StationPortal.Web.Jobs;
using StationPortal.Web.Mail;
using StationPortal.Web.Persons;
using StationPortal.Web.Procurement.Reviews;
using StationPortal.Web.Sms;
using StationPortal.Web.Stations;
using StationPortal.Web.Stations.Months;
using StationPortal.Web.Stations.People;
using StationPortal.Web.Stations.Records;
using StationPortal.Web.Volunteers;

namespace StationPortal.Web.Hosting;

/// <summary>What the portal is made of, and in which order a request passes it.</summary>
internal static class PortalComposition
{
    public static WebApplication BuildPortal(
        this WebApplicationBuilder builder,
        PortalSettings settings,
        string connectionString,
        TimeProvider clock
    )
    {
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(clock);
        services.AddEventStore(connectionString, Modules.Model());
        services.AddHashChain(new RootFolder(settings.RootsFolder));
        services.AddSubscriptionRunner();
        services.AddVault(VaultOf(settings));
        services.AddJurisdiction(allowExamples: !settings.Production);
        services.AddPortalJobs(connectionString);
        services.AddPortalMail();
        services.AddPortalSms();
        services.AddBidPages();
        services.AddStations();
        services.AddVolunteers();
        services.AddEvaluation();
        services.AddPortalHealth();
        services.AddHostedService<ServingMark>();
        services.AddAccess();
        services.AddAccounts();
        services.AddPersons();
        services.AddPeopleServed();
        services.AddStationMonths();
        services.AddServiceRecords();
        services.AddPortalPages();
        services.AddSingleton(
            Schema(provider => provider.GetRequiredService<EventStoreSchema>().Apply)
        );
        // Whoever a restored backup brought back is erased again before the first page is served.
        services.AddSingleton(
            Schema(provider => provider.GetRequiredService<ErasureJournal>().Reconcile)
        );
        ForwardedHeaders(services, settings);
        builder.WebHost.ConfigureKestrel(Limits);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePortalPages();
        app.UseRouting();
        app.UseAccess();
        app.MapControllers();
        app.MapPortalHealth();
    }

    private static VaultSettings VaultOf(PortalSettings settings)
    {
        var usual = VaultSettings.Under(settings.DataFolder, createKeyFile: !settings.Production);
        return usual with { KeyFile = settings.KeyFile ?? usual.KeyFile, Bucket = settings.Bucket };
    }

    private static Func<IServiceProvider, SchemaPart> Schema(
        Func<IServiceProvider, Func<CancellationToken, Task>> apply
    ) => provider => new SchemaPart(apply(provider));

    /// <summary>Behind TLS the proxy says who called and how; nobody else is believed.</summary>
    private static void ForwardedHeaders(IServiceCollection services, PortalSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders =
                Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedFor
                | Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in settings.KnownProxies)
            {
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });

    private static void Limits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // The largest upload is 20 MB; a body beyond that is cut off as soon as it says or shows its size.
        kestrel.Limits.MaxRequestBodySize = 21L * 1024 * 1024;
    }
}
