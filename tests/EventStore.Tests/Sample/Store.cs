using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace StationPortal.EventStore.Tests;

/// <summary>A store over the sample streams, as a host would build it.</summary>
public sealed class Store : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    private Store(ServiceProvider services) => this.services = services;

    public IEventLog Log => services.GetRequiredService<IEventLog>();

    public NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();

    public static StoreModel SampleModel()
    {
        var model = new StoreModel();
        model
            .Events.Add<ParcelSent>("sample.parcel_sent")
            .Add<ParcelScanned>("sample.parcel_scanned")
            .Add<ParcelDelivered>("sample.parcel_delivered")
            .Add<PurseFilled>("sample.purse_filled")
            .Add<PurseSpent>("sample.purse_spent");
        return model;
    }

    public static StoreModel ModelWithReadModels() =>
        SampleModel()
            .ReadModel<ParcelPage>(e => e.HasIndex(page => new { page.TenantId, page.SentAt }))
            .ReadModel<ParcelUnderWay>();

    public static async Task<Store> Open(
        string connectionString,
        StoreModel? model = null,
        Action<IServiceCollection>? more = null,
        bool apply = true
    )
    {
        var collection = new ServiceCollection()
            .AddLogging()
            .AddEventStore(connectionString, model ?? ModelWithReadModels());
        more?.Invoke(collection);
        var store = new Store(collection.BuildServiceProvider());
        if (apply)
        {
            await store.Get<EventStoreSchema>().Apply(CancellationToken.None);
        }

        return store;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static EventContext Context(Guid? once = null) =>
        new(Now, new Dictionary<string, string> { ["account"] = "a-1" }, "c-1", null, once);

    public static StreamKey NewKey() => new("440105", Guid.CreateVersion7());

    /// <summary>Appends to one stream without a rule; the events come back with their place in the feed.</summary>
    public async Task<Commit> Append<TState>(StreamKey key, params object[] events)
        where TState : class, IStreamState<TState>
    {
        var commit = await Log.Decide(
            [StreamUse.Of<TState>(key)],
            _ => events.Select(e => Change.To<TState>(key, e)),
            Context(),
            [],
            CancellationToken.None
        );
        var written = commit.Events.Select(e => e.Id).ToHashSet();
        var stored = await Log.ReadStream(key, null, CancellationToken.None);
        return commit with { Events = [.. stored.Where(e => written.Contains(e.Id))] };
    }

    public Task<Commit> Send(StreamKey key) =>
        Append<Parcel>(key, new ParcelSent("昆明", "广州", 12.50m));

    public async Task<T?> Row<T>(StreamKey key)
        where T : class, IReadModel<T>
    {
        await using var db = await Get<IDbContextFactory<ReadModels>>().CreateDbContextAsync();
        return await db.Set<T>()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id);
    }

    public async Task<T?> Scalar<T>(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync() is T found ? found : default;
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
