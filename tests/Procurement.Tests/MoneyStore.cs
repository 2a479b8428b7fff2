using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;

namespace StationPortal.Procurement.Tests;

/// <summary>The real log with this module's streams and read models, and the shipped rules.</summary>
internal sealed class MoneyStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private MoneyStore(ServiceProvider services) => this.services = services;

    public FakeClock Clock { get; } = new();

    public static async Task<MoneyStore> Open(PostgresFixture postgres)
    {
        var model = new StoreModel();
        ProcurementModule.Register(model);
        var store = new MoneyStore(
            new ServiceCollection()
                .AddLogging()
                .AddEventStore(postgres.ConnectionString, model)
                .BuildServiceProvider()
        );
        await store.services.GetRequiredService<EventStoreSchema>().Apply(CancellationToken.None);
        return store;
    }

    public Task<Commit> Decide(IDecision decision, Actor actor) =>
        new Decider(services.GetRequiredService<IEventLog>(), new Shipped(), Clock).Decide(
            decision,
            actor,
            CancellationToken.None
        );

    public async Task<TRow> Row<TRow>(StreamKey key)
        where TRow : class, IReadModel<TRow>
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        return await db.Set<TRow>().FindAsync(key.Tenant, key.Id)
            ?? throw new InvalidOperationException("There is no such row.");
    }

    public Task<IReadOnlyList<StoredEvent>> Events(StreamKey key) =>
        services.GetRequiredService<IEventLog>().ReadStream(key, null, CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class Shipped : IRuleBooks
    {
        public ValueTask<RuleBook> Current(CancellationToken ct) => new(TestRules.Book);
    }
}
