using StationPortal.Victim;

namespace StationPortal.EventStore.Tests;

public sealed class InjectedFailureException(string where) : Exception($"Injected {where}.");

/// <summary>Echoes ticks, but fails a given number of times: before, between and after its writes, in turn, and by an error of the database.</summary>
public sealed class FailingEcho(int failures) : ISubscription
{
    private readonly EchoTicks echo = new();
    private int left = failures;

    public int Left => Math.Max(0, Volatile.Read(ref left));

    public string Name => echo.Name;

    public IReadOnlySet<string> EventNames => echo.EventNames;

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var turn = Interlocked.Decrement(ref left);
        if (turn < 0)
        {
            await echo.Handle(e, session, ct);
            return;
        }

        switch (turn % 4)
        {
            case 0:
                throw new InjectedFailureException("before anything");
            case 1:
                await session.Write(new OutboxRow(e.Id), ct);
                throw new InjectedFailureException("between the row and the event");
            case 2:
                await echo.Handle(e, session, ct);
                throw new InjectedFailureException("before the checkpoint");
            default:
                await echo.Handle(e, session, ct);
                await session.Write(new BrokenRow(), ct);
                break;
        }
    }

    private sealed record BrokenRow : ITransactionPart
    {
        public void AddTo(Npgsql.NpgsqlBatch batch) =>
            batch.BatchCommands.Add(new("insert into victim_outbox values (null)"));
    }
}
