using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Registers the event store.</summary>
public static class EventStoreServices
{
    /// <summary>Adds the log, its data source, the read models' context and the schema. Call <see cref="EventStoreSchema.Apply"/> before the first use.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Npgsql's; its search path says in which schema the log lives.</param>
    /// <param name="model">What the modules registered.</param>
    public static IServiceCollection AddEventStore(
        this IServiceCollection services,
        string connectionString,
        StoreModel model
    )
    {
        services.AddSingleton(model);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => DataSource(connectionString));
        services.AddDbContextFactory<ReadModels>(
            (provider, options) =>
                options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
        );
        services.AddSingleton<ReadModelTables>();
        services.AddSingleton<FeedSignal>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<IEventLog>(provider => provider.GetRequiredService<EventLog>());
        services.AddSingleton<LaterEvents>();
        services.AddSingleton<EventStoreSchema>();
        services.AddSingleton<ReadModelRebuild>();
        services.AddSingleton<SubscriptionTurn>();
        services.AddSingleton<SubscriptionHealth>();
        services.TryAddSingleton(SubscriptionPace.Default);
        services.TryAddSingleton<IForeground, NoForeground>();
        return services;
    }

    /// <summary>Adds the daily roots and the check against them.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="folder">A folder outside the database.</param>
    public static IServiceCollection AddHashChain(
        this IServiceCollection services,
        RootFolder folder
    ) => services.AddSingleton(folder).AddSingleton<DailyRoots>().AddSingleton<ChainVerifier>();

    /// <summary>Adds a reaction; a host that also calls <see cref="AddSubscriptionRunner"/> works on it.</summary>
    public static IServiceCollection AddSubscription<T>(this IServiceCollection services)
        where T : class, ISubscription => services.AddSingleton<ISubscription, T>();

    /// <summary>Lets this host work on the subscriptions.</summary>
    public static IServiceCollection AddSubscriptionRunner(this IServiceCollection services) =>
        services.AddHostedService<SubscriptionRunner>();

    // The log's statements are few and fixed: prepared by themselves at their second use. No session state is ever set, so none needs resetting.
    private static NpgsqlDataSource DataSource(string connectionString) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                MaxAutoPrepare = 200,
                AutoPrepareMinUsages = 2,
                NoResetOnClose = true,
            }
        );
}
