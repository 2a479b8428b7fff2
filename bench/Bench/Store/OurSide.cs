using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>A store in a schema of its own, as a host would build it.</summary>
internal sealed class OurSide : IAsyncDisposable
{
    public static readonly EventContext Context = new(
        new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account"] = "0199a2c4-4a0b-7c51-8b0e-6a3f0f5d2b11",
            ["role"] = "Official",
            ["region"] = "440105",
        },
        "5af7651916cd43dd8448eb211c80319c"
    );

    private readonly ServiceProvider services;

    private OurSide(ServiceProvider services) => this.services = services;

    public IEventLog Log => services.GetRequiredService<IEventLog>();

    public NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();

    public ReadModelRebuild Rebuild => services.GetRequiredService<ReadModelRebuild>();

    public static StoreModel Model(bool readModel)
    {
        var model = new StoreModel();
        model.Events.Add<VisitNoted>("bench.visit_noted");
        return readModel ? model.ReadModel<VisitPage>() : model;
    }

    public static async Task<OurSide> Open(
        string connectionString,
        string schema,
        bool readModel,
        CancellationToken ct
    )
    {
        await using (var admin = NpgsqlDataSource.Create(connectionString))
        await using (
            var create = admin.CreateCommand(
                $"drop schema if exists {schema} cascade; create schema {schema}"
            )
        )
        {
            await create.ExecuteNonQueryAsync(ct);
        }

        var own = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema };
        var side = new OurSide(
            new ServiceCollection()
                .AddLogging()
                .AddEventStore(own.ConnectionString, Model(readModel))
                .BuildServiceProvider()
        );
        await side.services.GetRequiredService<EventStoreSchema>().Apply(ct);
        return side;
    }

    /// <summary>Streams that hold this many events each. The connections that filled them are closed: the pool hands out what it has in turns, and a session
    /// that goes through several servers in turn finds each one's caches cold.</summary>
    public async Task<StreamKey[]> Fill(int streams, int events, CancellationToken ct)
    {
        var keys = new StreamKey[streams];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, streams),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct },
            async (i, token) =>
            {
                keys[i] = new StreamKey("440105", Guid.CreateVersion7());
                await Append(StreamUse.VersionOnly<Visits>(keys[i], 0), events, token);
            }
        );
        Source.Clear();
        return keys;
    }

    public Task<Commit> Append(StreamUse use, int events, CancellationToken ct) =>
        Log.Decide(
            [use],
            _ =>
                Enumerable
                    .Range(0, events)
                    .Select(i => Change.To<Visits>(use.Key, VisitNoted.Number(i))),
            Context,
            [],
            ct
        );

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
