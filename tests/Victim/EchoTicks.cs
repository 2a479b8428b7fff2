using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Victim;

public sealed record TickMade(int Number);

public sealed record TickEchoed(Guid Of);

/// <summary>A stream of ticks, and one of their echoes.</summary>
public sealed record Ticks : IStreamState<Ticks>
{
    public static string StreamType => "ticks";

    public static Ticks Start(object first) => new();

    public Ticks Apply(object next) => this;
}

/// <summary>Answers each tick with an event and a row. Nothing here notices a repetition: what comes twice is seen twice.</summary>
public sealed class EchoTicks : ISubscription
{
    public static StreamKey Ticks { get; } = new("440105", DerivedId.From("ticks"));

    public static StreamKey Echoes { get; } = new("440105", DerivedId.From("echoes"));

    public string Name => "victim.echo_ticks";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "victim.tick_made" };

    public static StoreModel Model()
    {
        var model = new StoreModel();
        model.Events.Add<TickMade>("victim.tick_made").Add<TickEchoed>("victim.tick_echoed");
        return model;
    }

    public static EventContext Context() =>
        new(
            TimeProvider.System.GetUtcNow(),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        await session.Write(new OutboxRow(e.Id), ct);
        await session.Decide(
            [StreamUse.VersionOnly<Ticks>(Echoes)],
            _ => [Change.To<Ticks>(Echoes, new TickEchoed(e.Id))],
            Context(),
            ct
        );
    }
}

/// <summary>A mail that this event causes.</summary>
public sealed record OutboxRow(Guid Event) : ITransactionPart
{
    public const string Table = "create table if not exists victim_outbox (event uuid not null)";

    public void AddTo(NpgsqlBatch batch) =>
        batch.BatchCommands.Add(
            new("insert into victim_outbox (event) values ($1)")
            {
                Parameters = { new() { Value = Event } },
            }
        );
}
