using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Vault;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Bids;

/// <summary>The bid box, the vault and the log on a real PostgreSQL, with the published tender of <see cref="BidWorld"/>.</summary>
internal sealed class BidHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder = TestFolder.New("bids");

    private BidHost(string connectionString)
    {
        var model = new StoreModel();
        ProcurementModule.Register(model);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddEventStore(connectionString, model)
            .AddVault(VaultSettings.Under(folder))
            .AddBids()
            .AddSingleton<IRuleBooks, Shipped>()
            .AddSingleton<Decider>()
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();
    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();
    public StreamKey Tender { get; } = new(BidWorld.Region, Guid.CreateVersion7());

    public static async Task<BidHost> Open(string connectionString)
    {
        var ct = CancellationToken.None;
        var host = new BidHost(connectionString);
        await host.Get<EventStoreSchema>().Apply(ct);
        await VaultSchema.Apply(host.Database, ct);
        await BidBoxSchema.Apply(host.Database, ct);
        host.Clock.Set(BidWorld.Open);
        for (var n = 1; n <= 5; n++)
        {
            await host.AppendNew<Supplier>(SupplierKey(n), Confirmed(n));
        }

        await host.AppendNew<Tender>(host.Tender, PublishedEvents(TenderMethod.OpenTender));
        return host;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task Write(int supplier, decimal price) =>
        await Run(
            supplier,
            await Get<BidDesk>()
                .Write(Tender, SupplierId(supplier), _ => Content(price), CancellationToken.None)
        );

    /// <returns>The hash on the receipt.</returns>
    public async Task<string> Seal(int supplier, decimal price)
    {
        await Write(supplier, price);
        await Run(
            supplier,
            await Get<BidDesk>().Seal(Tender, SupplierId(supplier), null, CancellationToken.None)
        );
        return (await Folder(supplier)).Versions[^1].Hash;
    }

    public async Task Withdraw(int supplier) =>
        await Run(
            supplier,
            await Get<BidDesk>().Withdraw(Tender, SupplierId(supplier), CancellationToken.None)
        );

    public Task<Commit> Run(int supplier, PreparedBid bid) =>
        Get<Decider>()
            .Decide(bid.Decision, Agency(supplier), CancellationToken.None, null, bid.Parts);

    public Task<Commit> Run(Actor actor, IDecision decision, params ITransactionPart[] parts) =>
        Get<Decider>().Decide(decision, actor, CancellationToken.None, null, parts);

    public async Task<BidFolder> Folder(int supplier) =>
        (await Get<BidBox>().Find(Tender, SupplierId(supplier), CancellationToken.None)).Folder;

    /// <summary>Closes at the deadline as the job does.</summary>
    public async Task Close()
    {
        Clock.Set(Deadline);
        await Run(Portal, new CloseBidding(Tender));
        var hash = await Get<BidBox>().Hash(Tender, CancellationToken.None);
        await Run(Portal, new RecordClosedBox(Tender, hash));
        Clock.Set(Later);
    }

    public async Task<Commit> OpenBox(int minimum = 3)
    {
        var prepared = await Get<BoxOpening>().Prepare(Tender, minimum, CancellationToken.None);
        return await Run(
            Official,
            new OpenBids(Tender, Year, prepared.BoxHash, prepared.Envelopes),
            [.. prepared.Parts]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        TestFolder.Delete(folder);
    }

    private Task<Commit> AppendNew<TState>(StreamKey key, object[] events)
        where TState : class, IStreamState<TState> =>
        Get<IEventLog>()
            .Decide(
                [StreamUse.Of<TState>(key)],
                streams =>
                    streams.Version(key) > 0 ? [] : events.Select(e => Change.To<TState>(key, e)),
                new EventContext(Clock.Now, new Dictionary<string, string>()),
                [],
                CancellationToken.None
            );

    private sealed class Shipped : IRuleBooks
    {
        public ValueTask<RuleBook> Current(CancellationToken ct) => new(TestRules.Book);
    }
}
