using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Testing;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Jurisdiction.Tests;

/// <summary>The jurisdiction on a real store and a real vault, with a clock that tests move.</summary>
public sealed class JurisdictionFixture(TestServer server) : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new(server);
    private readonly string folder = TestFolder.New("jurisdiction");
    private ServiceProvider? services;

    public FakeClock Clock { get; } = new();

    public T Get<T>()
        where T : notnull =>
        (services ?? throw new InvalidOperationException("Not started.")).GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        var model = new StoreModel();
        JurisdictionModule.Register(model);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddEventStore(postgres.ConnectionString, model)
            .AddVault(VaultSettings.Under(folder))
            .AddJurisdiction(allowExamples: true)
            .BuildServiceProvider();
        await Get<EventStoreSchema>().Apply(CancellationToken.None);
        await VaultSchema.Apply(postgres.DataSource, CancellationToken.None);
    }

    public Task<Commit> Decide(
        IDecision decision,
        Actor actor,
        params IReadOnlyList<ITransactionPart> parts
    ) => Get<Decider>().Decide(decision, actor, CancellationToken.None, null, parts);

    public async Task<TRow?> Row<TRow>(StreamKey key)
        where TRow : class, IReadModel<TRow>
    {
        await using var db = await Get<IDbContextFactory<ReadModels>>().CreateDbContextAsync();
        return await db.Set<TRow>().FindAsync(key.Tenant, key.Id);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        await postgres.DisposeAsync();
        TestFolder.Delete(folder);
    }
}
