using StationPortal.Victim;

namespace StationPortal.EventStore.Tests;

/// <summary>Echoes ticks; between its look at the echoes and its write, once, a rival begins their stream.</summary>
public sealed class RacedEcho : ISubscription
{
    private int turns;

    /// <summary>What the rival does, on its own connection.</summary>
    public Func<Task> Rival { get; set; } = () => Task.CompletedTask;

    public string Name => "victim.raced_echo";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "victim.tick_made" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        await session.Write(new OutboxRow(e.Id), ct);
        await session.Decide(
            [StreamUse.VersionOnly<Ticks>(EchoTicks.Echoes)],
            _ =>
            {
                if (Interlocked.Increment(ref turns) == 1)
                {
                    Task.Run(Rival, ct).GetAwaiter().GetResult();
                }

                return [Change.To<Ticks>(EchoTicks.Echoes, new TickEchoed(e.Id))];
            },
            EchoTicks.Context(),
            ct
        );
    }
}
